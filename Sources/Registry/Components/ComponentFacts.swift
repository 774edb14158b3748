import Catalog
import Crypto
import PackageURL
import SBOM

/// What is known of a component whatever uses it. It stands once in the registry; equal facts have equal ``mark``s.
struct ComponentFacts: Sendable, Hashable {
    var ecosystem = ""
    var space = ""
    var name: String
    var version = ""
    var kind: ComponentKind
    /// All purls, a line each.
    var purls: String?
    /// All CPE names that matching asks for, a line each.
    var cpes: String?
    /// Whether a generator guessed those.
    var cpesAreGuessed: Bool
    var supplier: String?
    var licenses: String?

    init(_ component: Component) {
        name = component.name
        space = component.group ?? ""
        version = component.version ?? ""
        kind = component.kind
        supplier = component.supplier?.name
        // With the source package's where the SBOM names that beside the purl: it is what many distributions' data speak of.
        let purls = component.identifyingPurls
        self.purls = Self.lines(purls)
        // As Inventory chooses them: what a generator guessed counts only where there is nothing better.
        let names = purls.isEmpty && component.cpes.isEmpty ? component.allCPEs : component.cpes
        cpes = Self.lines(names)
        cpesAreGuessed = component.flags.contains(.cpesAreGuessed)
        if let first = purls.first, let purl = try? PackageURL(parsing: first, strictness: .syntax) { ecosystem = purl.type }
        let claims = component.licenses.filter { $0.form != .noLicense }.map(\.text)
        if !claims.isEmpty { licenses = claims.joined(separator: " AND ") }
    }

    /// One text, the same storage where there is only one: there may be hundreds of thousands of them.
    private static func lines(_ texts: [String]) -> String? {
        texts.count > 1 ? texts.joined(separator: "\n") : texts.first
    }

    /// The name under which it is looked for, in any case.
    var search: String { name.lowercased() }

    /// The same exactly where all facts are.
    var mark: ComponentMark {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(400)
        for part in [ecosystem, space, name, version, kind.rawValue, purls, cpes, supplier, licenses] {
            Self.append(part, to: &bytes)
        }
        // Only where it is so: the marks of all others are in the registers of makers.
        if cpesAreGuessed { bytes += "guessed\n".utf8 }
        return ComponentMark(SHA256.hash(data: bytes))
    }

    /// Absent and empty differ; the length keeps neighbours apart.
    static func append(_ part: String?, to bytes: inout [UInt8]) {
        bytes += "\(part?.utf8.count ?? -1):".utf8
        if let part { bytes += part.utf8 }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// The component as matching sees it.
    static func component(
        _ reference: String, kind: String, space: String, name: String, version: String, purls: String?, cpes: String?, cpesAreGuessed: Bool,
        supplier: String?
    )
        -> Component
    {
        var component = Component(id: reference, name: name, kind: ComponentKind(rawValue: kind) ?? .unspecified)
        if !space.isEmpty { component.group = space }
        component.version = version
        let names = purls?.split(separator: "\n").map(String.init) ?? []
        component.purl = names.first
        if names.count > 1 { component.details.otherPurls = Array(names.dropFirst()) }
        component.cpes = cpes?.split(separator: "\n").map(String.init) ?? []
        if cpesAreGuessed { component.flags.insert(.cpesAreGuessed) }
        component.supplier = supplier.map { Party(name: $0, kind: .organization) }
        return component
    }
}

/// 16 bytes that tell a component, or a copy of one, from every other one.
struct ComponentMark: Sendable, Hashable {
    private let first: UInt64
    private let second: UInt64

    init(_ digest: SHA256Digest) {
        (first, second) = digest.withUnsafeBytes { ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self)) }
    }

    /// As they stand in the register.
    var bytes: [UInt8] { [first, second].flatMap { number in withUnsafeBytes(of: number) { Array($0) } } }
}
