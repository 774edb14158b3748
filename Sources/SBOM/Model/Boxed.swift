/// An optional value kept outside its holder: 8 bytes where it is absent, one allocation where it is there.
///
/// An SBOM of 300,000 components must fit in memory, and most components have none of the rarer facts.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
    private final class Storage: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage?

    /// Starts with `wrappedValue`.
    public init(wrappedValue: Value?) { storage = wrappedValue.map(Storage.init) }

    /// The value, or nil.
    public var wrappedValue: Value? {
        get { storage?.value }
        set { storage = newValue.map(Storage.init) }
    }

    /// True if there is a value; costs no copy.
    public var isPresent: Bool { storage != nil }
}

// Conditional, so that a type that holds one is met for the first time without a search through the program for how its value is hashed.

extension Boxed: Equatable where Value: Equatable {
    /// Equal if both have equal values, or neither has one.
    public static func == (left: Self, right: Self) -> Bool {
        left.storage === right.storage || left.storage?.value == right.storage?.value
    }
}

extension Boxed: Hashable where Value: Hashable {
    /// Feeds the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(storage?.value) }
}
