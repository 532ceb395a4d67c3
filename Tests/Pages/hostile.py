"""A scenario whose every name tries to break the page."""
import json

NAMES = [
    '</script><img src=x onerror="document.title=\'broken\'">',
    '<b>bold</b> & "quoted" \'twice\'',
    '\u202eright to left \u0627\u0644\u0639\u0631\u0628\u064a\u0629',
    'L' + 'o' * 198 + 'ng',
    '\U0001F468\u200D\U0001F469\u200D\U0001F467 family \U0001F680',
    '=1+1', '+cmd', '@sum']


def scenario():
    goals = [{'id': 'one', 'name': NAMES[0]}, {'id': 'two', 'name': NAMES[2]}]
    partners = [
        {'id': f'p{n}', 'name': name, 'sector': NAMES[n] if n < 3 else 'k12',
         'priorities': {'one': 1 + n % 2, 'two': 1}, 'profile': {'interest': NAMES[0]}}
        for n, name in enumerate(NAMES)]
    shares = [{'quickWins': 8, 'systems': 1, 'convening': 1},
              {'quickWins': 2, 'systems': 6, 'convening': 2},
              {'quickWins': 5, 'systems': 4, 'convening': 1}]
    strategies = [
        {'id': f's{n}', 'name': NAMES[n], 'description': NAMES[1],
         'phases': [{'from': 0, 'shares': s}]} for n, s in enumerate(shares)]
    return json.dumps({
        'name': NAMES[0], 'description': NAMES[2], 'notes': NAMES[0] + '\n' + NAMES[3],
        'months': 36, 'replications': 16, 'seed': 7, 'goals': goals, 'partners': partners,
        'funding': [{'name': NAMES[1], 'from': 0, 'months': 12, 'amount': 1}],
        'events': [{'month': 6, 'kind': 'leaderChange', 'partner': 'p0'}],
        'backbone': {'level': 0.5}, 'strategies': strategies})
