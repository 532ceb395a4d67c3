"""Contrast and difference of colours, as four kinds of eyes see them."""
import math

# Linear red, green and blue that remain: Machado, Oliveira and Fernandes 2009, severity 1.
VISIONS = {
    'usual': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    'protan': [[.152286, 1.052583, -.204868], [.114503, .786281, .099216],
               [-.003882, -.048116, 1.051998]],
    'deutan': [[.367322, .860646, -.227968], [.280085, .672501, .047413],
               [-.011820, .042940, .968881]],
    'tritan': [[1.255528, -.076749, -.178779], [-.078411, .930809, .147602],
               [.004733, .691367, .303900]],
}


def linear(colour):
    channels = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= .04045 else ((c + .055) / 1.055) ** 2.4 for c in channels]


def luminance(colour):
    r, g, b = linear(colour)
    return .2126 * r + .7152 * g + .0722 * b


def contrast(one, other='#ffffff'):
    a, b = sorted((luminance(one), luminance(other)))
    return (b + .05) / (a + .05)


def lab(colour, vision):
    light = [min(1, max(0, sum(a * b for a, b in zip(row, linear(colour)))))
             for row in VISIONS[vision]]
    rows = [[.4124564, .3575761, .1804375], [.2126729, .7151522, .0721750],
            [.0193339, .1191920, .9503041]]
    white = [.95047, 1, 1.08883]

    def curve(t):
        return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
    x, y, z = (curve(sum(a * b for a, b in zip(row, light)) / w) for row, w in zip(rows, white))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one, other, vision):
    """CIEDE2000: Sharma, Wu and Dalal 2005."""
    l1, a1, b1 = lab(one, vision)
    l2, a2, b2 = lab(other, vision)
    c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = .5 * (1 - math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    grey = c1 * c2 < 1e-12
    turn = 0 if grey else (h2 - h1 + 180) % 360 - 180
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    l, c = (l1 + l2) / 2, (c1 + c2) / 2
    h = h1 + h2
    if not grey:
        h = h / 2 if abs(h1 - h2) <= 180 else (h + 360) / 2 if h < 360 else (h - 360) / 2

    def cos(degrees):
        return math.cos(math.radians(degrees))
    t = 1 - .17 * cos(h - 30) + .24 * cos(2 * h) + .32 * cos(3 * h + 6) - .2 * cos(4 * h - 63)
    sl = 1 + .015 * (l - 50) ** 2 / math.sqrt(20 + (l - 50) ** 2)
    sc, sh = 1 + .045 * c, 1 + .015 * c * t
    turned = 2 * math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) \
        * math.sin(math.radians(60 * math.exp(-((h - 275) / 25) ** 2)))
    x, y, z = (l2 - l1) / sl, (c2 - c1) / sc, dh / sh
    return math.sqrt(max(0, x * x + y * y + z * z - turned * y * z))
