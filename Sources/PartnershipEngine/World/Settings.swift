import PartnershipModel

/// The parameters of some worlds side by side.
struct Settings<L: Lanes>: ~Copyable {
  private let values: Column<L>

  /// The same parameters in every world.
  init(_ parameters: ParameterSet<Double>) {
    values = Column(parameters.values.map { L($0) })
  }

  /// The value of one parameter, world by world; every parameter has its cell.
  @inline(__always) subscript(parameter: Parameter) -> L {
    get { values.cells[parameter.rawValue] }
    set { values.cells[parameter.rawValue] = newValue }
  }
}
