import PartnershipEngine
import PartnershipEngineAVX2
import PartnershipEngineAVX512
import Processor

/// A family of instructions for which the kernel is compiled.
///
/// The same source is compiled once for each family; which one runs is decided when the program
/// runs. No operation crosses lanes and none is fused with another, so the choice decides the speed
/// and nothing else.
public enum InstructionSet: String, CaseIterable, Sendable {
  /// What every processor of the architecture can do: vectors of 128 bits.
  case base
  /// x86-64 level 3: vectors of 256 bits.
  case avx2
  /// x86-64 level 4: vectors of 512 bits.
  case avx512

  /// Whether this processor, under this operating system, has the instructions.
  public var isAvailable: Bool {
    switch self {
    case .base: true
    case .avx2: processor_level() >= 3
    case .avx512: processor_level() >= 4
    }
  }

  /// The widest family that is available.
  public static let best = allCases.last { $0.isAvailable } ?? .base

  /// The kernel compiled for the family; the plain one if the processor lacks the instructions.
  var engine: any BatchEngine.Type {
    guard isAvailable else { return PartnershipEngine.Engine.self }
    return switch self {
    case .base: PartnershipEngine.Engine.self
    case .avx2: PartnershipEngineAVX2.Engine.self
    case .avx512: PartnershipEngineAVX512.Engine.self
    }
  }
}
