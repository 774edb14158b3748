/// Keys that changed, told apart by what they are made from: keys that nobody asks for need not be made of thousands of components.
public struct MatchKeySet: Sendable {
    /// What keys of a component are made from.
    struct Kinds: OptionSet {
        let rawValue: Int

        /// Purls: packages.
        static let packages = Kinds(rawValue: 1)
        /// Purls: ecosystems and releases.
        static let scopes = Kinds(rawValue: 2)
        /// CPE names: products.
        static let products = Kinds(rawValue: 4)
        /// Whether there are CPE names.
        static let cpeData = Kinds(rawValue: 8)
        /// Bare names of products.
        static let names = Kinds(rawValue: 16)
        /// Digests and marks of devices.
        static let marks = Kinds(rawValue: 32)
        /// Makers with their products' names.
        static let makers = Kinds(rawValue: 64)
        static let all = Kinds(rawValue: 127)
    }

    private let keys: Set<MatchKey>
    let kinds: Kinds

    /// A set of these keys.
    public init(_ keys: Set<MatchKey>) {
        self.keys = keys
        kinds = keys.reduce(into: []) { $0.formUnion(Self.kind($1)) }
    }

    /// Whether any of them is a digest or a mark of a device.
    public var hasMarks: Bool { kinds.contains(.marks) }

    /// Whether the key is one of them.
    public func contains(_ key: MatchKey) -> Bool { keys.contains(key) }

    private static func kind(_ key: MatchKey) -> Kinds {
        switch key.kind {
        case .scope: return .scopes
        case .product: return .products
        case .cpeData: return .cpeData
        case .package:
            switch key.text.utf8.first {
            case UInt8(ascii: "#"): return .names
            case UInt8(ascii: "!"): return .marks
            case UInt8(ascii: "?"): return .makers
            default: return .packages
            }
        }
    }
}
