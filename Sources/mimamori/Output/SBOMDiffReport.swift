import Diagnostics
import JSONStream
import SBOM
import Versions

/// What `mimamori sbom diff` says, for machines.
struct SBOMDiffReport {
    let old: String
    let new: String
    let difference: SBOMDifference

    /// Documented by `Schemas/sbom-diff.schema.json`.
    func json() -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema", "mimamori.sbom-diff/1")
        json.member("old", old)
        json.member("new", new)
        json.member("same", difference.isEmpty)
        json.member("unchanged", difference.unchanged)
        list("added", difference.added, &json) { Self.write($0, &$1) }
        list("removed", difference.removed, &json) { Self.write($0, &$1) }
        list("changed", difference.changed, &json) { Self.write($0, &$1) }
        list("addedRelationships", difference.addedRelationships, &json) { Self.write($0, &$1) }
        list("removedRelationships", difference.removedRelationships, &json) { Self.write($0, &$1) }
        list("document", difference.document, &json) { change, json in
            json.member("field", change.field)
            json.member("old", change.old)
            json.member("new", change.new)
        }
        json.endObject()
        json.newline()
        return json.take()
    }

    private func list<Element>(_ name: String, _ elements: [Element], _ json: inout JSONWriter, _ write: (Element, inout JSONWriter) -> Void) {
        json.key(name)
        json.beginArray()
        for element in elements {
            json.beginObject()
            write(element, &json)
            json.endObject()
        }
        json.endArray()
    }

    private static func write(_ component: Component, _ json: inout JSONWriter) {
        json.member("name", component.fullName)
        json.member("version", ifPresent: component.version)
        json.member("purl", ifPresent: component.purl)
        json.member("id", component.id)
    }

    private static func write(_ change: SBOMDifference.PartChange, _ json: inout JSONWriter) {
        json.member("name", change.new.fullName)
        json.member("oldVersion", ifPresent: change.old.version)
        json.member("newVersion", ifPresent: change.new.version)
        json.member("direction", ifPresent: change.direction?.rawValue)
        json.member("scheme", ifPresent: change.scheme?.rawValue)
        json.member("rebuilt", change.isRebuilt)
        json.member("purl", ifPresent: change.new.purl)
        json.key("fields")
        json.beginArray()
        for field in change.fields {
            json.beginObject()
            json.member("field", field.field.rawValue)
            json.member("old", ifPresent: field.old)
            json.member("new", ifPresent: field.new)
            json.endObject()
        }
        json.endArray()
    }

    private static func write(_ statement: SBOMDifference.Statement, _ json: inout JSONWriter) {
        json.member("from", statement.from)
        json.member("kind", statement.kind.rawValue)
        json.member("to", statement.to)
    }
}
