import Diagnostics
import JSONSchema
import JSONStream

/// Extensions against the standard, their schemas and their metadata (2.1 sections 6.1.60.1 to 6.1.60.3).
enum ExtensionContentTests {
    static let all = [content, schema, metadata]

    private static let keys: Set = ["$schema", "category", "content", "critical"]
    private static let categories: Set = ["essential", "significant", "supplementary"]

    /// 6.1.60.1 Content Schema.
    static let content = CSAFTest("6.1.60.1", [.v21]) { facts, findings in
        for item in facts.extensionPlaces.flatMap(\.extensions) {
            for key in keys.sorted() where item[key] == nil {
                findings.add(item, "拡張に必須の項目「\(key)」がありません。", "The extension lacks \"\(key)\", which is required.")
            }
            for member in item.members {
                if !keys.contains(member.key) {
                    findings.add(
                        member, "拡張に「\(shown(member.key))」という項目は書けません。", "An extension has no property \"\(shown(member.key))\".")
                } else if !fits(member) {
                    findings.add(
                        member, "拡張の項目「\(member.key)」の値が決まりに合いません。", "The value of the extension's \"\(member.key)\" breaks the rules.")
                }
            }
        }
    }

    private static func fits(_ member: CSAFValue) -> Bool {
        switch member.key {
        case "$schema": return member.string.map(isSchemaAddress) ?? false
        case "category": return member.string.map(categories.contains) ?? false
        case "content": return member.kind == .object && !member.members.isEmpty
        default: return member.kind == .bool
        }
    }

    /// An https address whose last part ends with `_1.0.0.json`, a version of Semantic Versioning.
    private static func isSchemaAddress(_ text: String) -> Bool {
        guard text.hasPrefix("https://"), text.hasSuffix(".json"), !text.utf8.contains(where: { $0 <= 32 }) else { return false }
        let parts = text.dropFirst(8).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0].contains("."), let name = parts.last, let line = name.lastIndex(of: "_"), line > name.startIndex else {
            return false
        }
        guard let version = RevisionNumber(String(name[name.index(after: line)...].dropLast(5))) else { return false }
        return !version.isInteger && name != "extension-content.json"
    }

    /// 6.1.60.2 Extension Schema: one that is not at hand is named.
    static let schema = CSAFTest("6.1.60.2", [.v21]) { facts, findings in
        for item in facts.extensionPlaces.flatMap(\.extensions) {
            guard let address = item.text("$schema") else { continue }
            guard let schema = facts.extensions.schema(address) else {
                findings.skip(unsupported(address, ja: "スキーマがないため、内容を調べていません。", en: "its schema is not at hand."))
                continue
            }
            var writer = JSONWriter()
            writer.value(item.json)
            let report = try? schema.validate(ByteBlock(writer.take()), limits: SchemaLimits(violations: CSAFFindings.mostPerTest))
            // The schema was found by its file name; under which address it is published is not the extension's fault.
            for violation in report?.violations ?? [] where violation.pointer != "/$schema" {
                findings.add(
                    place(violation.pointer, in: item), "拡張のスキーマに合いません: \(violation.wording.japanese)",
                    "The extension breaks its schema: \(violation.wording.english)")
            }
            if report == nil {
                findings.add(item, "拡張をそのスキーマで調べきれませんでした。", "The extension could not be held against its schema.")
            }
        }
    }

    /// The value at the end of a pointer below `value`, or the last that is there.
    private static func place(_ pointer: String, in value: CSAFValue) -> CSAFValue {
        var value = value
        for part in pointer.split(separator: "/") {
            let next =
                value.kind == .array ? Int(part).flatMap { value.elements.indices.contains($0) ? value.elements[$0] : nil } : value[String(part)]
            guard let next else { return value }
            value = next
        }
        return value
    }

    private static func unsupported(_ address: String, ja: String, en: String) -> Wording {
        let isOfficial = ExtensionPlace.Standing(address) == .official
        return Wording(
            ja: "\(isOfficial ? "公式の" : "試験的な")拡張「\(shown(address))」: \(ja)",
            en: "\(isOfficial ? "official" : "experimental") extension \"\(shown(address))\": \(en)")
    }

    /// 6.1.60.3 Extension Metadata: how often an extension may stand at a place, and beside which others.
    static let metadata = CSAFTest("6.1.60.3", [.v21]) { facts, findings in
        let places = facts.extensionPlaces
        let used = Set(places.flatMap(\.extensions).compactMap { $0.text("$schema").map(ExtensionLibrary.fileName) })
        for place in places {
            var counts: [String: Int] = [:]
            for item in place.extensions {
                guard let address = item.text("$schema") else { continue }
                guard let demands = facts.extensions.demands(address) else {
                    findings.skip(
                        unsupported(address, ja: "メタデータがないため、使える場所と回数を調べていません。", en: "its metadata are not at hand."))
                    continue
                }
                let name = ExtensionLibrary.fileName(address)
                counts[name, default: 0] += 1
                if let most = demands.limits[place.kind], counts[name, default: 0] > most {
                    findings.add(
                        item, "この場所に書ける「\(shown(name))」は\(most)個までです。", "At this place \"\(shown(name))\" may occur \(most) times at most.")
                }
                if let other = demands.incompatible.intersection(used).min() {
                    findings.add(
                        item, "「\(shown(name))」は「\(shown(other))」と一緒に使えません。", "\"\(shown(name))\" cannot be used together with \"\(shown(other))\".")
                }
            }
        }
    }
}
