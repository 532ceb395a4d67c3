// Rounding and square roots compile to calls into the C mathematics library on some targets; this
// import links it. No function of it is called by name, because their last bits differ by system.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
