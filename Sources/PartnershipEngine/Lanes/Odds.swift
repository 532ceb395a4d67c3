/// A chance in the form in which random words are held against it.
///
/// A word w stands for the uniform (w + ½) / 2^32. That uniform is below a chance p exactly when w is
/// below ⌈p · 2^32 − ½⌉, which is computed once for many words. Words are compared as 2^52 + w: in
/// double precision that is the word's bits with an exponent in front.
///
/// Chances below 0 never come true and chances above 1 always do.
struct Odds<L: Lanes>: Sendable {
  let limit: L

  /// Odds of a chance.
  @inline(__always) init(_ chance: L) {
    let share = chance * L(0x1p32)
    // Adding 2^52 rounds to a whole number, halves to even; a half that went up is taken back.
    let nearest = (share + L(0x1p52)) - L(0x1p52)
    let excess = L(0.5) .<= nearest - share
    limit = nearest - excess + L(0x1p52)
  }

  /// Odds that were computed before.
  @inline(__always) init(limit: L) { self.limit = limit }

  /// Where the word's uniform is below the chance.
  @inline(__always) func decide(_ word: L.Draw) -> L.Where { L(planting: word).falls(below: limit) }
}
