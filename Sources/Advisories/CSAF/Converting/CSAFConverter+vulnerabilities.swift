import JSONStream

extension CSAFConverter {
    /// A vulnerability: scores become metrics, the CWE a list with its version, the release date the disclosure date.
    mutating func vulnerability(_ value: CSAFValue) -> JSONValue {
        var notes: [JSONValue] = []
        let result = rewritten(value) { converter, member in
            switch member.key {
            case "cwe": return [JSONValue.Member("cwes", .array([converter.weakness(member)]))]
            case "release_date": return [JSONValue.Member("disclosure_date", member.json)]
            case "scores": return [JSONValue.Member("metrics", .array(member.elements.map(Self.metric)))]
            case "involvements":
                converter.decide(
                    member, "involvementsは2.1にないため、同じ内容の注記(notes)にしました。",
                    "involvements is not in 2.1; its content became notes of the vulnerability.")
                notes = member.elements.map(Self.note)
                return []
            default: return [JSONValue.Member(member.key, member.json)]
            }
        }
        guard !notes.isEmpty, case .object(var members) = result else { return result }
        if let at = members.firstIndex(where: { $0.key == "notes" }) {
            members[at].value = .array((members[at].value.arrayValue ?? []) + notes)
        } else {
            members.append(JSONValue.Member("notes", .array(notes)))
        }
        return .object(members)
    }

    private static func note(_ value: CSAFValue) -> JSONValue {
        let parts = ["party", "status", "date", "summary"].compactMap { key in value.text(key).map { "\(key): \($0)" } }
        return .object([
            JSONValue.Member("category", .string("other")), JSONValue.Member("text", .string(parts.joined(separator: "; "))),
            JSONValue.Member("title", .string("Involvement")),
        ])
    }

    private static func metric(_ value: CSAFValue) -> JSONValue {
        var content: [JSONValue.Member] = []
        var members: [JSONValue.Member] = []
        for member in value.members {
            if ScoreItem.keys.contains(member.key) {
                content.append(JSONValue.Member(member.key, member.json))
            } else {
                members.append(JSONValue.Member(member.key, member.json))
            }
        }
        return .object([JSONValue.Member("content", .object(content))] + members)
    }

    /// The newest version of CWE on the day of release in which the number has this name.
    private mutating func weakness(_ value: CSAFValue) -> JSONValue {
        let known = value.text("id").flatMap { CWETable.weaknesses[$0] }
        let name = value.text("name")
        let candidates = CWETable.versions.filter { known?.name(in: $0.name) == name && name != nil }
        guard let version = candidates.last(where: { $0.day <= releaseDay }) ?? candidates.first, case .object(let members) = value.json else {
            decide(
                value, "このCWEの番号と名称を持つ版が見つからないため、CWEの版を書いていません。",
                "No version of CWE has this number and name; the version was left out.")
            return value.json
        }
        decide(
            value, "CWEの版を、公開日の時点でこの名称を持つ最新の版\(version.name)としました。",
            "The version of CWE was taken to be \(version.name), the newest on the day of release that has this name.")
        return .object(members + [JSONValue.Member("version", .string(version.name))])
    }
}
