import Crypto
import SBOM

/// What an SBOM says of its very copy of a component, as far as matching asks for it: it differs from build to build and is no part of what the component is
/// (``ComponentFacts``).
struct InstanceFacts: Sendable, Hashable {
    /// Digests of the file, a line each: `SHA-256:…`, in small digits.
    var digests: String?
    /// Serial numbers and stock keeping units of a device, a line each: the property's name, `:`, its value.
    var marks: String?
    /// What it was made from and what its patches resolve (``PedigreeText``).
    var pedigree: String?

    /// Properties of devices that matching knows (CycloneDX property taxonomy, `cdx:device`); the model is the name of the component.
    private static let properties: Set<String> = ["cdx:device:serialNumber", "cdx:device:sku"]

    /// Nil where the SBOM says nothing of that kind.
    init?(_ component: Component) {
        digests = Self.digests(of: component)
        marks = Self.marks(of: component)
        pedigree = Self.pedigree(of: component).flatMap(PedigreeText.text)
        if digests == nil, marks == nil, pedigree == nil { return nil }
    }

    init(digests: String?, marks: String?, pedigree: String?) {
        self.digests = digests
        self.marks = marks
        self.pedigree = pedigree
    }

    static func digests(of component: Component) -> String? { lines(component.hashes.compactMap(line)) }

    static func marks(of component: Component) -> String? {
        if component.properties.isEmpty { return nil }
        return lines(
            component.properties.compactMap { property in
                guard properties.contains(property.name), let value = property.value else { return nil }
                return "\(property.name):\(value.replacing("\n", with: " "))"
            })
    }

    static func pedigree(of component: Component) -> Pedigree? { component.hasDetails ? component.details.pedigree : nil }

    /// Each line once, in an order that does not depend on the document's.
    private static func lines(_ texts: [String]) -> String? {
        texts.count > 1 ? Set(texts).sorted().joined(separator: "\n") : texts.first
    }

    /// Nil for what is none of the algorithm's digests: it can equal nothing.
    private static func line(_ hash: Hash) -> String? {
        guard let bytes = hash.algorithm.digestBytes, hash.value.utf8.count == bytes * 2, hash.value.allSatisfy(\.isHexDigit) else { return nil }
        return "\(hash.algorithm.name):\(hash.value.lowercased())"
    }

    /// The same exactly where all of this is, of the same component.
    func mark(of component: ComponentMark) -> ComponentMark {
        var bytes = component.bytes
        for part in [digests, marks, pedigree] { ComponentFacts.append(part, to: &bytes) }
        return ComponentMark(SHA256.hash(data: bytes))
    }

    /// Says this of a component.
    func apply(to component: inout Component) {
        for line in digests?.split(separator: "\n") ?? [] {
            guard let colon = line.firstIndex(of: ":") else { continue }
            component.hashes.append(
                Hash(algorithm: HashAlgorithm(named: String(line[..<colon])), value: String(line[line.index(after: colon)...])))
        }
        for line in marks?.split(separator: "\n") ?? [] {
            guard let name = Self.properties.first(where: { line.hasPrefix($0 + ":") }) else { continue }
            component.properties.append(Property(name: name, value: String(line.dropFirst(name.count + 1))))
        }
        if let pedigree { component.details.pedigree = PedigreeText.pedigree(pedigree) }
    }
}
