import CPE
public import JSONStream
import PackageURL
import YAMLStream

/// Reads a file of ignore rules: YAML or JSON, one list `ignore` of `vulnerability`, `component`, `reason`, `expires`.
public enum IgnoreRuleReader {
    /// The rules of the file named `file`, in their order.
    ///
    /// - Throws: `YAMLError`, `JSONError`, or ``IgnoreRuleError``. A member with an unknown name is an error: a rule with a misspelt end would never end. So is one that is
    ///   there twice: only one of them would count.
    public static func read(_ block: ByteBlock, file: String) throws -> [IgnoreRule] {
        let isJSON = block.bytes.first { $0 > 32 } == UInt8(ascii: "{")
        var json = JSONReader(isJSON ? block : try YAMLTranscriber.json(of: block))
        let value = try json.value()
        guard case .object(let members) = value, let list = value["ignore"]?.arrayValue else { throw IgnoreRuleError.noRules }
        if let other = members.first(where: { $0.key != "ignore" }) { throw IgnoreRuleError.unknownMember(rule: 0, name: other.key) }
        if let name = twice(members) { throw IgnoreRuleError.duplicate(rule: 0, name: name) }
        var rules: [IgnoreRule] = []
        for (index, entry) in list.enumerated() { rules.append(try rule(entry, index + 1, file)) }
        return rules
    }

    private static func rule(_ entry: JSONValue, _ number: Int, _ file: String) throws(IgnoreRuleError) -> IgnoreRule {
        for member in entry.members where !names.contains(member.key) { throw .unknownMember(rule: number, name: member.key) }
        if let name = twice(entry.members) { throw .duplicate(rule: number, name: name) }
        func text(_ name: String) -> String? { entry[name]?.scalarText.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }
        guard let vulnerability = text("vulnerability") else { throw .missing(rule: number, name: "vulnerability") }
        guard let reason = text("reason") else { throw .missing(rule: number, name: "reason") }
        if entry["component"] != nil, text("component") == nil { throw .missing(rule: number, name: "component") }
        if let component = text("component") {
            let isRead =
                component.hasPrefix("pkg:")
                ? (try? PackageURL(parsing: component, strictness: .syntax)) != nil
                : !component.hasPrefix("cpe:") || (try? CPE(lenient: component)) != nil
            guard isRead else { throw .badComponent(rule: number, text: component) }
        }
        let expires = text("expires")
        if entry["expires"] != nil, expires.map(isDay) != true { throw .badDay(rule: number, text: entry["expires"]?.scalarText ?? "") }
        return IgnoreRule(
            vulnerability: vulnerability, component: text("component"), reason: reason, expires: expires, file: file, number: number)
    }

    /// `2026-06-30`: a day that the calendar has.
    private static func isDay(_ text: String) -> Bool {
        text.utf8.count == 10 && DateTimeText.normalized(text + "T00:00:00Z")?.hasPrefix(text) == true
    }

    /// The first name that occurs for the second time.
    private static func twice(_ members: [JSONValue.Member]) -> String? {
        var seen: Set<String> = []
        return members.first { !seen.insert($0.key).inserted }?.key
    }

    private static let names: Set<String> = ["vulnerability", "component", "reason", "expires"]
}
