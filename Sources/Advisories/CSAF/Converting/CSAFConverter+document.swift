import JSONStream

extension CSAFConverter {
    mutating func head(_ head: CSAFValue, _ document: CSAFDocument) -> JSONValue {
        let license = license(head)
        var result = rewritten(head) { converter, member in
            switch member.key {
            case "csaf_version": return [JSONValue.Member("csaf_version", .string("2.1"))]
            case "category": return [JSONValue.Member("category", .string(converter.category(member, document)))]
            case "distribution": return [JSONValue.Member("distribution", converter.distribution(member))]
            case "publisher": return [JSONValue.Member("publisher", converter.publisher(member))]
            case "title": return [JSONValue.Member("title", .string(converter.title(member, document.trackingID ?? "")))]
            default: return [JSONValue.Member(member.key, converter.carried(member))]
            }
        }
        guard case .object(var members) = result else { return result }
        if head["distribution"] == nil {
            decide(head, "TLPラベルがないため、TLP:CLEARとしました。", "There was no TLP label; TLP:CLEAR was taken.")
            members.append(JSONValue.Member("distribution", Self.tlp("CLEAR")))
        }
        if let license { members.append(JSONValue.Member("license_expression", .string(license))) }
        result = .object(members)
        return result
    }

    private static func tlp(_ label: String) -> JSONValue { .object([JSONValue.Member("tlp", JSONMembers.object(("label", label)))]) }

    private mutating func publisher(_ value: CSAFValue) -> JSONValue {
        if let category = value["category"], category.string == "other" {
            decide(
                category, "2.1には、ほかの発行者の情報を広める者のためのmultiplierがあります。otherのままとしました。",
                "2.1 has multiplier for those who spread others' advisories; other was kept.")
        }
        return rewritten(value) { converter, part in
            guard part.key == "contact_details" else { return [JSONValue.Member(part.key, converter.carried(part))] }
            return [JSONValue.Member("contact", JSONMembers.object(("details", part.string)))]
        }
    }

    /// The label of TLP 1 by the table of the standard; one of TLP 2 in the text beside it by wish only.
    private mutating func distribution(_ value: CSAFValue) -> JSONValue {
        let given = value[path: "tlp", "label"]
        let plain = given?.string.map { $0 == "WHITE" ? "CLEAR" : $0 }
        let spoken = Self.label(in: value.text("text") ?? "")
        if let spoken, let plain, spoken != plain {
            decide(
                value["text"] ?? value,
                "本文のTLPラベルは\(spoken)、項目のラベルは\(plain)です。\(takesTLPFromText ? "本文のものとしました。" : "項目のものとしました。")",
                "The text says TLP:\(spoken), the label TLP:\(plain); the \(takesTLPFromText ? "text" : "label") was taken.")
        }
        if plain == nil { decide(value, "TLPラベルがないため、TLP:CLEARとしました。", "There was no TLP label; TLP:CLEAR was taken.") }
        let label = takesTLPFromText ? spoken ?? plain ?? "CLEAR" : plain ?? "CLEAR"
        guard value["tlp"] != nil else {
            guard case .object(let members) = carried(value), case .object(let added) = Self.tlp(label) else { return Self.tlp(label) }
            return .object(members + added)
        }
        return rewritten(value) { converter, member in
            guard member.key == "tlp" else { return [JSONValue.Member(member.key, converter.carried(member))] }
            var tlp = JSONMembers()
            tlp.put("label", label)
            if let url = member.text("url") { tlp.put("url", url == "https://www.first.org/tlp/v1/" ? "https://www.first.org/tlp/" : url) }
            return [JSONValue.Member("tlp", tlp.value)]
        }
    }

    /// The label behind `TLP v2.0: TLP:`.
    private static func label(in text: String) -> String? {
        guard let found = text.firstRange(of: "TLP v2.0: TLP:") else { return nil }
        let rest = text[found.upperBound...]
        return TLPLabel.allCases.map(\.rawValue).filter { rest.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count }
    }

    /// 2.1 asks for affected products in a security advisory; the deprecated profile is for documents that name none.
    private mutating func category(_ value: CSAFValue, _ document: CSAFDocument) -> String {
        let category = value.string ?? ""
        let words = [("withdrawn", CSAFProfile.withdrawn), ("superseded", .superseded)]
        for (word, profile) in words
        where category.lowercased() == word || document.title?.lowercased().hasPrefix(word) == true {
            decide(
                value, "取り下げ・置き換えの文書のようです。2.1では\(profile.rawValue)のプロファイルにし、理由の注記を付けて製品と脆弱性を除きます。ここでは変えていません。",
                "The document seems to be \(word). In 2.1 that is the profile \(profile.rawValue), with a note on the reason and without products and "
                    + "vulnerabilities; it was not changed.")
        }
        guard category == "csaf_security_advisory",
            document.vulnerabilities.contains(where: { $0[path: "product_status", "known_affected"] == nil })
        else { return category }
        decide(
            value, "known_affectedのない脆弱性があるため、プロファイルをcsaf_deprecated_security_advisoryとしました。",
            "A vulnerability has no known_affected; the profile became csaf_deprecated_security_advisory.")
        return "csaf_deprecated_security_advisory"
    }

    /// Without the tracking id and what separated it from the rest.
    private mutating func title(_ value: CSAFValue, _ id: String) -> String {
        let title = value.string ?? ""
        guard !id.isEmpty, let found = title.firstRange(of: id) else { return title }
        let separators: Set<Character> = [" ", "\t", ":", "-", "–", "—", "(", ")", "[", "]", "|", "/", ","]
        var before = title[..<found.lowerBound]
        while let last = before.last, separators.contains(last) { before.removeLast() }
        let after = title[found.upperBound...].drop { separators.contains($0) }
        let rest = [String(before), String(after)].filter { !$0.isEmpty }.joined(separator: " ")
        guard !rest.isEmpty else {
            decide(value, "題名は文書の識別子だけなので、そのままにしました。", "The title is nothing but the tracking id and was kept.")
            return title
        }
        decide(value, "題名から文書の識別子を除きました。", "The tracking id was taken out of the title.")
        return rest
    }

    /// The licence expression that a legal disclaimer consists of or names behind `SPDX-License-Identifier:`.
    private mutating func license(_ head: CSAFValue) -> String? {
        let found = head.list("notes").filter { $0.text("category") == "legal_disclaimer" }.compactMap { note -> (CSAFValue, String)? in
            let text = note.text("text") ?? ""
            let mark = "SPDX-License-Identifier:"
            let line = text.firstRange(of: mark).map { text[$0.upperBound...].prefix { !$0.isNewline } } ?? text[...]
            let candidate = Trimming.of(line)
            guard let license = DocumentLicense(candidate), license.parts.allSatisfy(\.isListed) else { return nil }
            return (note, candidate)
        }
        guard let first = found.first else { return nil }
        guard found.count == 1 else {
            for (note, license) in found {
                decide(
                    note, "ライセンス式が2つ以上あるため、どれも文書のライセンスとしていません(「\(license)」)。",
                    "There is more than one licence expression, so that none was taken (\"\(license)\").")
            }
            return nil
        }
        decide(first.0, "注記のライセンス式「\(first.1)」を文書のライセンスとしました。", "The licence expression \"\(first.1)\" became the document's licence.")
        return first.1
    }
}
