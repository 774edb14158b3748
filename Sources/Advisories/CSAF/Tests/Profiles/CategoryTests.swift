/// The category (6.1.26, 6.2.38).
enum CategoryTests {
    static let all = [prohibited, deprecated]

    /// 6.1.26 Prohibited Document Category Name.
    static let prohibited = CSAFTest("6.1.26") { facts, findings in
        guard facts.profile == .base, let value = facts.head["category"], let category = value.string else { return }
        let profiles = CSAFProfile.allCases.filter { $0 != .base && $0.exists(in: facts.version) }
        let lower = category.lowercased()
        if lower.hasPrefix("csaf_"), category != "csaf_base" {
            findings.add(
                value, "「csaf_」で始まるカテゴリーは標準のプロファイルだけが使えます。", "Only the standard's profiles may begin with \"csaf_\".")
            return
        }
        let bare = Self.bare(category, facts.version)
        guard profiles.contains(where: { bare == Self.bare($0.rawValue, facts.version) || "csaf" + bare == Self.bare($0.rawValue, facts.version) })
        else { return }
        findings.add(
            value, "カテゴリー「\(shown(category))」は標準のプロファイルの名称と紛らわしいため使えません。",
            "The category \"\(shown(category))\" is too much like the name of a profile.")
    }

    /// Lower case, without white space, dashes and underscores; in 2.1 whatever Unicode has of these.
    private static func bare(_ text: String, _ version: CSAFVersion) -> String {
        var kept = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .dashPunctuation, .spaceSeparator, .connectorPunctuation, .control, .format, .lineSeparator, .paragraphSeparator: continue
            default:
                if !scalar.properties.isDash, !scalar.properties.isWhitespace, !lines.contains(scalar.value) { kept.unicodeScalars.append(scalar) }
            }
        }
        return kept
    }

    /// Characters that look like a dash or an underscore without being of these categories: low lines, combining lines, blocks and strokes.
    private static let lines: Set<UInt32> = [
        0x2CD, 0x332, 0x333, 0x2017, 0x2581, 0x23B5, 0x23BD, 0x1BC03, 0x1BC08, 0x1BC0D, 0x1BC11, 0x1BC12, 0x1BC13, 0x1BC96, 0x1BC97, 0x1BC99,
    ]

    /// 6.2.38 Usage of Deprecated Profile (2.1).
    static let deprecated = CSAFTest("6.2.38", [.v21]) { facts, findings in
        guard let value = facts.head["category"], value.string?.hasPrefix("csaf_deprecated_") == true else { return }
        findings.add(value, "廃止予定のプロファイルです。", "The profile is deprecated.")
    }
}
