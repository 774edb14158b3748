import Diagnostics
import SBOM

/// What `mimamori sbom diff` says, for people: like notes on a release, what matters most first.
struct SBOMDiffText {
    let difference: SBOMDifference
    let language: Language
    /// Headings and bullets of Markdown.
    let isMarkdown: Bool

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    func lines(_ old: String, _ new: String) -> [String] {
        let upgraded = difference.changed.filter { $0.direction == .upgraded }
        let downgraded = difference.changed.filter { $0.direction == .downgraded }
        let other = difference.changed.filter { $0.direction == .changed }
        let rebuilt = difference.changed.filter(\.isRebuilt)
        let facts = difference.changed.filter { change in change.fields.contains { $0.field != .version && $0.field != .hash } }
        var lines = [heading("\(VisibleText.of(old)) → \(VisibleText.of(new))", 1)]
        guard !difference.isEmpty else { return lines + [say("部品と関係に違いはありません。", "Parts and relationships are the same.")] }
        lines.append(
            say(
                "更新 \(upgraded.count)、後退 \(downgraded.count)、追加 \(difference.added.count)、削除 \(difference.removed.count)、その他の変更 \(Set((other + rebuilt + facts).map(\.new.id)).count)、変更なし \(difference.unchanged)",
                "upgraded \(upgraded.count), downgraded \(downgraded.count), added \(difference.added.count), removed \(difference.removed.count), changed otherwise \(Set((other + rebuilt + facts).map(\.new.id)).count), unchanged \(difference.unchanged)"
            ))
        for change in difference.document { lines.append(bullet("\(documentField(change.field)): \(arrow(change.old, change.new))")) }
        lines += section(say("更新", "Upgraded"), upgraded.map(version))
        lines += section(say("後退(版が古くなったもの)", "Downgraded"), downgraded.map(version))
        lines += section(say("版の変更(前後は不明)", "Version changed (order not known)"), other.map(version))
        lines += section(say("追加", "Added"), difference.added.map(name))
        lines += section(say("削除", "Removed"), difference.removed.map(name))
        lines += section(
            say("同じ版でハッシュ値が違うもの(作り直しか改ざん)", "Same version, other hash (rebuilt or tampered with)"),
            rebuilt.map { change in
                let hash = change.fields.first { $0.field == .hash }
                return "\(name(change.new)): \(arrow(hash?.old, hash?.new))"
            })
        lines += section(say("その他の変更", "Other changes"), facts.flatMap(otherFields))
        lines += section(say("増えた関係", "Relationships added"), difference.addedRelationships.map(statement))
        lines += section(say("減った関係", "Relationships removed"), difference.removedRelationships.map(statement))
        return lines
    }

    private func heading(_ text: String, _ level: Int) -> String { isMarkdown ? String(repeating: "#", count: level) + " " + escaped(text) : text }

    private func bullet(_ text: String) -> String { isMarkdown ? "- \(escaped(text))" : "  \(TextTable.visible(text))" }

    /// Names from files must not become Markdown or HTML of their own.
    private func escaped(_ text: String) -> String {
        var safe = ""
        for character in TextTable.visible(text) {
            if "\\`*_{}[]<>#|".contains(character) { safe.append("\\") }
            safe.append(character)
        }
        return safe
    }

    private func section(_ title: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["", heading(isMarkdown ? title : "\(title): \(items.count)", 2)] + items.map(bullet)
    }

    private func name(_ component: Component) -> String {
        [component.fullName, component.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func version(_ change: SBOMDifference.PartChange) -> String {
        let field = change.fields.first { $0.field == .version }
        return "\(change.new.fullName): \(arrow(field?.old, field?.new))"
    }

    private func arrow(_ old: String?, _ new: String?) -> String {
        let none = say("(なし)", "(none)")
        return "\(old?.isEmpty == false ? old ?? none : none) → \(new?.isEmpty == false ? new ?? none : none)"
    }

    private func otherFields(_ change: SBOMDifference.PartChange) -> [String] {
        change.fields.filter { $0.field != .version && $0.field != .hash }.map { "\(name(change.new)): \(field($0.field)) \(arrow($0.old, $0.new))" }
    }

    private func statement(_ statement: SBOMDifference.Statement) -> String { "\(statement.from) \(statement.kind.rawValue) \(statement.to)" }

    private func documentField(_ name: String) -> String {
        if let own = SBOMDifference.FieldChange.Field.allCases.first(where: { $0.productField == name }) {
            return say("製品の\(field(own))", "\(field(own)) of the product")
        }
        return switch name {
        case "product": say("製品", "product")
        case "productVersion": say("製品の版", "version of the product")
        default: say("作成者", "authors")
        }
    }

    private func field(_ field: SBOMDifference.FieldChange.Field) -> String {
        switch field {
        case .name: say("名前", "name")
        case .version: say("版", "version")
        case .license: say("ライセンス", "licence")
        case .supplier: say("サプライヤー", "supplier")
        case .purl: "purl"
        case .cpe: "CPE"
        case .hash: say("ハッシュ値", "hash")
        case .kind: say("種類", "kind")
        case .origin: say("由来", "origin")
        case .scope: say("要否", "scope")
        case .supportLevel: say("サポートの水準", "level of support")
        case .endOfSupport: say("サポート終了日", "end of support")
        case .endOfLife: say("EOL", "EOL")
        }
    }
}
