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
    var supplier: String?
    var licenses: String?

    init(_ component: Component) {
        name = component.name
        space = component.group ?? ""
        version = component.version ?? ""
        kind = component.kind
        supplier = component.supplier?.name
        let purls = component.purls
        if !purls.isEmpty { self.purls = purls.joined(separator: "\n") }
        // As Inventory chooses them: what a generator guessed counts only where there is nothing better.
        let names = purls.isEmpty && component.cpes.isEmpty ? component.allCPEs : component.cpes
        if !names.isEmpty { cpes = names.joined(separator: "\n") }
        if let first = purls.first, let purl = try? PackageURL(parsing: first, strictness: .syntax) { ecosystem = purl.type }
        let claims = component.licenses.filter { $0.form != .noLicense }.map(\.text)
        if !claims.isEmpty { licenses = claims.joined(separator: " AND ") }
    }

    /// The name under which it is looked for, in any case.
    var search: String { name.lowercased() }

    /// 16 bytes that are the same exactly where all facts are.
    var mark: [UInt8] {
        var digest = SHA256()
        for part in [ecosystem, space, name, version, kind.rawValue, purls, cpes, supplier, licenses] {
            // Absent and empty differ; the length keeps neighbours apart.
            digest.update(data: Array("\(part?.utf8.count ?? -1):\(part ?? "")\n".utf8))
        }
        return Array(digest.finalize().prefix(16))
    }

    /// The component as matching sees it.
    static func component(
        _ reference: String, kind: String, space: String, name: String, version: String, purls: String?, cpes: String?, supplier: String?
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
        component.supplier = supplier.map { Party(name: $0, kind: .organization) }
        return component
    }
}
