import Chance

/// The number in [0, 1) made of the first 53 bits of two words.
func unitNumber(counter: Philox.Words, key: (UInt32, UInt32)) -> Double {
  let words = Philox.words(key: key, counter: counter)
  return (Double(words.0 >> 5) * 67_108_864 + Double(words.1 >> 6)) / 9_007_199_254_740_992
}
