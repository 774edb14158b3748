import CPE
import JSONStream

extension CSAFConverter {
    mutating func product(_ value: CSAFValue) -> JSONValue {
        rewritten(value) { converter, member in
            guard member.key == "product_identification_helper" else { return [JSONValue.Member(member.key, converter.carried(member))] }
            let helper = converter.helper(member)
            // A helper must have something in it.
            if case .object(let members) = helper, members.isEmpty { return [] }
            return [JSONValue.Member(member.key, helper)]
        }
    }

    private mutating func helper(_ value: CSAFValue) -> JSONValue {
        rewritten(value) { converter, part in
            switch part.key {
            case "cpe":
                if let text = part.string, (try? CPE(parsing: text)) == nil {
                    converter.decide(
                        part, "CPE「\(shown(text))」は正しくないため、除きました。", "The CPE \"\(shown(text))\" is not valid and was left out.")
                    return []
                }
                return [JSONValue.Member("cpe", converter.carried(part))]
            case "purl": return [JSONValue.Member("purls", .array([part.json]))]
            case "hashes": return [JSONValue.Member("hashes", converter.hashes(part))]
            case "sbom_urls": return [JSONValue.Member(part.key, Self.unique(part.elements.map(\.json)))]
            case "model_numbers", "serial_numbers", "skus":
                let numbers = part.elements.compactMap { converter.number($0) }
                return numbers.isEmpty ? [] : [JSONValue.Member(part.key, Self.unique(numbers.map(JSONValue.string)))]
            default: return [JSONValue.Member(part.key, converter.carried(part))]
            }
        }
    }

    private static func unique(_ values: [JSONValue]) -> JSONValue {
        var seen: Set<JSONValue> = []
        return .array(values.filter { seen.insert($0).inserted })
    }

    /// Each algorithm as 2.1 spells it, each hash once, in its order.
    private mutating func hashes(_ value: CSAFValue) -> JSONValue {
        var files: [JSONValue] = []
        for file in value.elements {
            files.append(
                rewritten(file) { converter, member in
                    guard member.key == "file_hashes" else { return [JSONValue.Member(member.key, converter.carried(member))] }
                    let hashes = member.elements.map { hash in
                        JSONMembers.object(
                            ("algorithm", converter.algorithm(hash["algorithm"])), ("value", hash.text("value").map { $0.lowercased() }))
                    }
                    return [JSONValue.Member(member.key, Self.unique(hashes))]
                })
        }
        return Self.unique(files)
    }

    private mutating func algorithm(_ value: CSAFValue?) -> String? {
        guard let value, let text = value.string else { return nil }
        let lower = text.lowercased()
        let names = [lower, lower.filter { $0 != "-" && $0 != "_" }]
        if let known = names.first(where: IdentifierTests.isKnown) { return known }
        decide(
            value, "ハッシュアルゴリズム「\(shown(text))」は知られていません。小文字にしました。", "The hash algorithm \"\(shown(text))\" is not known; it was put into lower case.")
        return lower
    }

    /// A number of 2.0 may be the beginning of one; in 2.1 a star says so. Nil for one that 2.1 cannot take.
    private mutating func number(_ value: CSAFValue) -> String? {
        guard let text = value.string else { return nil }
        var number = text.replacing("\\", with: "\\\\")
        if !number.hasSuffix("*") {
            number += "*"
            decide(
                value, "2.0の番号は前方一致の意味を持つため、「\(shown(text))」の末尾に*を付けました。",
                "Numbers of 2.0 may be the beginning of longer ones: a star was added to \"\(shown(text))\".")
        }
        guard IdentifierTests.unescapedStars(number) <= 1 else {
            decide(
                value, "「\(shown(text))」は*を2つ以上持つため、除きました。", "\"\(shown(text))\" has more than one star and was left out.")
            return nil
        }
        return number
    }
}
