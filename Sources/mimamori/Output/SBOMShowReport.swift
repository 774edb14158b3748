import Diagnostics
import JSONStream
import SBOM

/// An SBOM in the terms of our model, as `mimamori.sbom-show/1`.
struct SBOMShowReport {
    let file: String
    let document: SBOMDocument

    func json() -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema", "mimamori.sbom-show/1")
        json.member("file", file)
        json.member("format", document.format.family.rawValue)
        json.member("notation", document.format.notation.rawValue)
        json.member("version", document.format.version)
        json.member("identity", ifPresent: document.identity)
        json.member("name", ifPresent: document.name)
        json.member("created", ifPresent: document.created)
        json.member("authors", document.authors.map(\.name))
        json.member("tools", document.tools.map { [$0.fullName, $0.version].compactMap { $0 }.joined(separator: " ") })
        json.member("supplier", ifPresent: document.supplier?.name)
        json.member("subjects", document.subjects)
        list("subjectComponents", document.subjectComponents, &json) { Self.write($0, &$1) }
        list("components", document.components, &json) { Self.write($0, &$1) }
        list("services", document.services, &json) { Self.write($0, &$1) }
        json.member("files", document.files.count)
        list("relationships", document.statements, &json) { Self.write($0, &$1) }
        json.member("withoutDependencies", document.withoutDependencies)
        list("remarks", document.remarks, &json) { remark, json in
            json.member("code", remark.code)
            json.member("pointer", remark.pointer)
            if let line = remark.line { json.member("line", line) }
            json.member("message", remark.wording[Speech.language])
        }
        json.member("remarksLeftOut", document.remarksLeftOut)
        json.endObject()
        json.newline()
        return json.take()
    }

    private func list<Entry>(_ key: String, _ entries: [Entry], _ json: inout JSONWriter, _ write: (Entry, inout JSONWriter) -> Void) {
        json.key(key)
        Self.array(entries, &json, write)
    }

    private static func array<Entry>(_ entries: [Entry], _ json: inout JSONWriter, _ write: (Entry, inout JSONWriter) -> Void) {
        json.beginArray()
        for entry in entries {
            json.beginObject()
            write(entry, &json)
            json.endObject()
        }
        json.endArray()
    }

    private static func write(_ relationship: Relationship, _ json: inout JSONWriter) {
        json.member("from", relationship.from)
        json.member("to", relationship.to)
        json.member("kind", relationship.details?.kindText ?? relationship.kind.rawValue)
        json.member("comment", ifPresent: relationship.details?.comment)
    }

    private static func write(_ part: Component, _ json: inout JSONWriter) {
        json.member("bomRef", part.id)
        json.member("idIsMadeUp", part.flags.contains(.idIsMadeUp))
        json.member("parent", ifPresent: part.parent)
        json.member("name", part.name)
        json.member("group", ifPresent: part.group)
        json.member("version", ifPresent: part.version)
        json.member("kind", part.kind.rawValue)
        json.member("origin", ifPresent: part.origin?.rawValue)
        json.member("scope", ifPresent: part.scope?.rawValue)
        json.member("supplier", ifPresent: part.supplier?.name)
        json.member("purl", ifPresent: part.purl)
        json.member("otherPurls", Array(part.purls.dropFirst()))
        json.member("cpes", part.allCPEs)
        json.key("licenses")
        array(part.licenses, &json) { claim, json in
            json.member("text", claim.form == .noLicense ? "NONE" : claim.text)
            json.member("form", word(claim.form))
            json.member("basis", word(claim.basis))
        }
        json.key("hashes")
        array(part.hashes, &json) { hash, json in
            json.member("algorithm", hash.algorithm.name)
            json.member("value", hash.value)
        }
        guard let support = part.support else { return }
        json.key("support")
        json.beginObject()
        json.member("level", ifPresent: support.level)
        json.member("endOfSupport", ifPresent: support.endOfSupport)
        json.member("endOfLife", ifPresent: support.endOfLife)
        json.endObject()
    }

    private static func word(_ form: LicenseClaim.Form) -> String {
        switch form {
        case .id: "id"
        case .name: "name"
        case .expression: "expression"
        case .noLicense: "none"
        }
    }

    private static func word(_ basis: LicenseClaim.Basis) -> String {
        switch basis {
        case .unspecified: "unspecified"
        case .declared: "declared"
        case .concluded: "concluded"
        case .foundInFiles: "found-in-files"
        }
    }
}
