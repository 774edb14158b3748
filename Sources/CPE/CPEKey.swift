/// What a product is looked up under: part, vendor and product, in lower case and without escapes.
public struct CPEKey: Hashable, Sendable {
    /// Application, operating system or hardware; nil if the name leaves it open.
    public let part: CPE.Part?
    /// The vendor as text: `gnu`.
    public let vendor: String
    /// The product as text: `c++`.
    public let product: String

    /// A key from its three values, taken as they are.
    public init(part: CPE.Part?, vendor: String, product: String) {
        self.part = part
        self.vendor = vendor
        self.product = product
    }
}

extension CPE {
    /// The key to look this name up under; nil if vendor or product is not one literal value, so that the name says no product.
    public var key: CPEKey? {
        guard let vendor = vendor.literal, let product = product.literal else { return nil }
        return CPEKey(part: part, vendor: vendor, product: product)
    }

    /// Other spellings of vendor and product that are worth a second look-up: names in SBOMs often have a hyphen where the official dictionary has an
    /// underscore, or the other way round. At most three names, none of them equal to this one.
    ///
    /// A hit under another spelling is weaker evidence than one under the name itself: whoever uses it should say so.
    public var alternativeSpellings: [CPE] {
        var found: [CPE] = []
        for vendor in [vendor, vendor.otherSpelling] {
            for product in [product, product.otherSpelling] {
                guard let vendor, let product, let name = try? replacing(.vendor, with: vendor).replacing(.product, with: product) else { continue }
                if name != self, !found.contains(name) { found.append(name) }
            }
        }
        return found
    }
}

extension CPEAttribute {
    /// Hyphens as underscores; or, if there are none, underscores as hyphens. Nil if there is neither.
    fileprivate var otherSpelling: CPEAttribute? {
        guard case .value(let value) = self else { return nil }
        let bytes = value.normal.utf8
        let from: UInt8 = bytes.contains(.hyphen) ? .hyphen : .underscore
        guard bytes.contains(from), bytes.count > 1 else { return nil }
        let to: UInt8 = from == .hyphen ? .underscore : .hyphen
        return .value(CPEValue(normal: String(decoding: bytes.map { $0 == from ? to : $0 }, as: UTF8.self)))
    }
}
