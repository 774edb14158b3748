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
        let (contradictions, twins) = (merge.conflicts.filter { !$0.isIdentity }, merge.conflicts.filter(\.isIdentity))
        if !contradictions.isEmpty {
            lines.append(
                say(
                    "mimamori: 食い違いが\(contradictions.count)件あります(先の値を残しました):",
                    "mimamori: contradictions: \(contradictions.count) (the first value was kept):"))
            lines += Self.lines(contradictions, "MERGE-001", say)
        }
        if !twins.isEmpty {
            lines.append(
                say(
                    "mimamori: 名前と版が同じで識別子が異なる部品が\(twins.count)件あります(どちらも残しました。同じものかを確かめてください):",
                    "mimamori: \(twins.count) parts have the name and version of another under another identifier (both stand; check whether they are one):"
                ))
            lines += Self.lines(twins, "MERGE-002", say)
        }
        if !merge.losses.isEmpty {
            lines.append(
                say(
                    "mimamori: 統合後のSBOMに引き継がれないものが\(merge.losses.count)件あります(--report で全件)。",
                    "mimamori: not carried over into the merged SBOM: \(merge.losses.count) (all with --report)."))
        }
        return lines
    }

    private static func lines(_ conflicts: [SBOMMerge.Conflict], _ code: String, _ say: (String, String) -> String) -> [String] {
        // What tells two purls apart is often at their end.
        func shown(_ text: String) -> String {
            text.isEmpty ? say("(記載なし)", "(not stated)") : VisibleText.of(text, limit: conflicts.first?.isIdentity == true ? 120 : 60)
        }
        var lines = conflicts.prefix(50).map { conflict in
            let field = conflict.isIdentity ? "" : " \(conflict.field)"
            let (kept, other) = ("\(shown(conflict.kept)) (\(shown(conflict.keptFrom)))", "\(shown(conflict.other)) (\(shown(conflict.otherFrom)))")
            return "  \(code) \(shown(conflict.name))\(field): \(kept) ≠ \(other)"
        }
        if conflicts.count > 50 {
            lines.append(say("  ほか\(conflicts.count - 50)件(--report で全件)", "  and \(conflicts.count - 50) more (all with --report)"))
        }
        return lines
    }
}
