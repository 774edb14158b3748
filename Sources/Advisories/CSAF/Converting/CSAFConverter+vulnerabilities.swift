import JSONStream

extension CSAFConverter {
    /// A vulnerability: scores become metrics, the CWE a list with its version, the release date the disclosure date.
    mutating func vulnerability(_ value: CSAFValue) -> JSONValue {
        var notes: [JSONValue] = []
        let fromLinks = calculatorMetrics(value)
        let result = rewritten(value) { converter, member in
            switch member.key {
            case "cwe": return [JSONValue.Member("cwes", .array([converter.weakness(member)]))]
            case "release_date": return [JSONValue.Member("disclosure_date", converter.carried(member))]
            case "scores": return [JSONValue.Member("metrics", .array(member.elements.map { converter.metric($0) } + fromLinks))]
            case "remediations": return converter.remediations(member, value)
            case "ids": return [JSONValue.Member(member.key, .array(member.elements.map { converter.id($0) }))]
            case "involvements":
                converter.decide(
                    member, "involvementsは2.1にないため、同じ内容の注記(notes)にしました。",
                    "involvements is not in 2.1; its content became notes of the vulnerability.")
                notes = member.elements.map(Self.note)
                return []
            default: return [JSONValue.Member(member.key, converter.carried(member))]
            }
        }
        guard case .object(var members) = result else { return result }
        if value["scores"] == nil, !fromLinks.isEmpty { members.append(JSONValue.Member("metrics", .array(fromLinks))) }
        if let at = members.firstIndex(where: { $0.key == "notes" }) {
            members[at].value = .array((members[at].value.arrayValue ?? []) + notes)
        } else if !notes.isEmpty {
            members.append(JSONValue.Member("notes", .array(notes)))
        }
        if let note = value.list("notes").first(where: { $0.text("title") == "SSVC" && $0.text("category") == "other" }) {
            decide(
                note, "SSVCの注記は、情報を失わずに移せないためそのまま残しました。ssvc_v2に書くことを検討してください。",
                "The note on SSVC was kept, since it cannot be turned into ssvc_v2 without loss; consider writing that.")
        }
        return .object(members)
    }

    private static func note(_ value: CSAFValue) -> JSONValue {
        let parts = ["party", "status", "date", "summary"].compactMap { key in value.text(key).map { "\(key): \($0)" } }
        return JSONMembers.object(("category", "other"), ("text", parts.joined(separator: "; ")), ("title", "Involvement"))
    }

    private mutating func metric(_ value: CSAFValue) -> JSONValue {
        var content: [JSONValue.Member] = []
        let rest = rewritten(value) { converter, member in
            guard ScoreItem.keys.contains(member.key) else { return [JSONValue.Member(member.key, converter.carried(member))] }
            content.append(JSONValue.Member(member.key, member.json))
            return []
        }
        guard case .object(let members) = rest else { return rest }
        return .object([JSONValue.Member("content", .object(content))] + members)
    }

    private static let calculator = "https://www.first.org/cvss/calculator/4.0#"

    /// CVSS 4.0, for which 2.0 has no place, from links to FIRST's calculator, for all affected products.
    private mutating func calculatorMetrics(_ value: CSAFValue) -> [JSONValue] {
        var found: [JSONValue] = []
        for reference in value.list("references") where reference.text("category") != "self" {
            guard let url = reference.text("url"), url.hasPrefix(Self.calculator) else { continue }
            let products = CSAFFacts.affected.flatMap { value["product_status"]?.list($0) ?? [] }.compactMap(\.string)
            guard let content = ScoreContent(String(url.dropFirst(Self.calculator.utf8.count))), content.csafKey == "cvss_v4", !products.isEmpty
            else {
                decide(
                    reference, "CVSS 4.0の計算機へのリンクから評価を作れませんでした。", "No score could be made from the link to the CVSS 4.0 calculator.")
                continue
            }
            decide(
                reference, "CVSS 4.0の計算機へのリンクから、影響を受ける製品の評価を作りました。",
                "The link to the CVSS 4.0 calculator became a score of the affected products.")
            var holder = JSONMembers()
            holder.put(content.csafKey, content.json)
            var metric = JSONMembers()
            metric.put("content", holder.value)
            metric.put("products", texts: products)
            found.append(metric.value)
        }
        return found
    }

    /// Ids of registered systems must be written as the registry asks for.
    private mutating func id(_ value: CSAFValue) -> JSONValue {
        let system = value.text("system_name") ?? ""
        let text = value.text("text") ?? ""
        if let mapped = VulnerabilityIDSystems.mapped(text, system: system) {
            decide(
                value, "「\(shown(system))」の「\(shown(text))」を、登録された書き方「\(mapped.system)」の「\(mapped.text)」にしました。",
                "\"\(shown(text))\" of \"\(shown(system))\" became \"\(mapped.text)\" of the registered \"\(mapped.system)\".")
            return JSONMembers.object(("system_name", mapped.system), ("text", mapped.text))
        }
        switch VulnerabilityIDSystems.matches(text, system: system) {
        case .some(true): break
        case .some(false):
            decide(
                value, "「\(shown(text))」は登録された書き方に合いませんが、自動では直せません。",
                "\"\(shown(text))\" is not written as the registry asks for, and cannot be mended without its maker.")
        case .none:
            decide(
                value["system_name"] ?? value, "「\(shown(system))」は登録されたIDの体系ではありません。そのままにしました。",
                "\"\(shown(system))\" is no registered system of ids; it was kept.")
        }
        return carried(value)
    }

    /// The newest version of CWE on the day of release in which the number has this name.
    private mutating func weakness(_ value: CSAFValue) -> JSONValue {
        let known = value.text("id").flatMap { CWETable.weaknesses[$0] }
        let name = value.text("name").map { Trimming.of($0[...]) }
        let candidates = CWETable.versions.filter { known?.name(in: $0.name) == name && name != nil }
        guard let version = candidates.last(where: { $0.day <= releaseDay }) ?? candidates.first else {
            decide(
                value, "このCWEの番号と名称を持つ版が見つからないため、CWEの版を書いていません。",
                "No version of CWE has this number and name; the version was left out.")
            return carried(value)
        }
        decide(
            value, "CWEの版を、公開日の時点でこの名称を持つ最新の版\(version.name)としました。",
            "The version of CWE was taken to be \(version.name), the newest on the day of release that has this name.")
        return JSONMembers.object(("id", value.text("id")), ("name", name), ("version", version.name))
    }
}
