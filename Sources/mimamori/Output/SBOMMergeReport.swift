import Diagnostics
import JSONStream
import SBOM

/// What `mimamori sbom merge` has to say besides the merged SBOM.
struct SBOMMergeReport {
    let product: String
    let merge: SBOMMerge

    /// Documented by `Schemas/sbom-merge.schema.json`.
    func json(_ language: Language) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema", "mimamori.sbom-merge/1")
        json.member("product", product)
        json.member("components", merge.document.components.count)
        json.key("sources")
        json.beginArray()
        for (added, joined) in zip(merge.added, merge.joined) {
            json.beginObject()
            json.member("source", added.source)
            json.member("added", added.count)
            json.member("joined", joined.count)
            json.endObject()
        }
        json.endArray()
        json.key("conflicts")
        json.beginArray()
        for conflict in merge.conflicts {
            json.beginObject()
            json.member("component", conflict.component)
            json.member("name", conflict.name)
            json.member("field", conflict.field)
            json.member("kept", conflict.kept)
            json.member("keptFrom", conflict.keptFrom)
            json.member("other", conflict.other)
            json.member("otherFrom", conflict.otherFrom)
            json.endObject()
        }
        json.endArray()
        json.key("losses")
        json.beginArray()
        for (source, loss) in merge.losses {
            json.beginObject()
            json.member("source", source)
            json.member("code", loss.code)
            json.member("component", ifPresent: loss.component)
            json.member("message", loss.wording[language])
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.take()
    }

    /// The same for a person, on standard error.
    func lines(_ language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        var lines = zip(merge.added, merge.joined).map { added, joined in
            say(
                "mimamori: \(VisibleText.of(added.source)): \(added.count)件を取り込み、\(joined.count)件はすでにあるものと同じでした。",
                "mimamori: \(VisibleText.of(added.source)): \(added.count) taken in, \(joined.count) were there already.")
        }
        if !merge.conflicts.isEmpty {
            lines.append(
                say(
                    "mimamori: 食い違いが\(merge.conflicts.count)件あります(先の値を残しました):",
                    "mimamori: \(merge.conflicts.count) contradictions (the first value was kept):"))
        }
        for conflict in merge.conflicts.prefix(50) {
            lines.append(
                "  MERGE-001 \(VisibleText.of(conflict.name, limit: 60)) \(conflict.field): \(VisibleText.of(conflict.kept, limit: 60)) (\(VisibleText.of(conflict.keptFrom, limit: 60))) ≠ \(VisibleText.of(conflict.other, limit: 60)) (\(VisibleText.of(conflict.otherFrom, limit: 60)))"
            )
        }
        if merge.conflicts.count > 50 {
            lines.append(say("  ほか\(merge.conflicts.count - 50)件(--report で全件)", "  and \(merge.conflicts.count - 50) more (all with --report)"))
        }
        if !merge.losses.isEmpty {
            lines.append(
                say(
                    "mimamori: 製品のSBOMの形式で表せないものが\(merge.losses.count)件あります(--report で全件)。",
                    "mimamori: \(merge.losses.count) things cannot be said in the format of the product's SBOM (all with --report)."))
        }
        return lines
    }
}
