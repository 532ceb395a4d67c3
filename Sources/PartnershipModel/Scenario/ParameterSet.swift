/// One value for every parameter, in the order of ``Parameter``.
///
/// `Value` is a number, or a vector with one number for each world that is simulated side by side.
public struct ParameterSet<Value> {
  /// The values, indexed by the raw value of ``Parameter``.
  public private(set) var values: [Value]

  /// A set whose every value is computed from its parameter.
  public init(_ value: (Parameter) -> Value) {
    values = Parameter.allCases.map(value)
  }

  /// The value of one parameter.
  public subscript(parameter: Parameter) -> Value {
    get { values[parameter.rawValue] }
    set { values[parameter.rawValue] = newValue }
  }
}

extension ParameterSet: Sendable where Value: Sendable {}
extension ParameterSet: Equatable where Value: Equatable {}
extension ParameterSet: Hashable where Value: Hashable {}

extension ParameterSet<Double> {
  /// The defaults of the model.
  public static let defaults = ParameterSet { $0.definition.defaultValue }

  /// The same set with some values replaced.
  public func overridden(by settings: [ParameterSetting]) -> Self {
    var result = self
    for setting in settings { result[setting.parameter] = setting.value }
    return result
  }
}

/// A parameter together with the value that somebody chose for it.
public struct ParameterSetting: Sendable, Hashable {
  /// Which parameter.
  public var parameter: Parameter
  /// Its value, within the parameter's allowed range.
  public var value: Double

  /// Sets a parameter to a value.
  public init(_ parameter: Parameter, _ value: Double) {
    self.parameter = parameter
    self.value = value
  }
}
