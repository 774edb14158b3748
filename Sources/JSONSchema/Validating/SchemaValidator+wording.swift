import Diagnostics
import JSONStream

extension SchemaValidator {
    /// What is expected and what was found.
    func wording(_ finding: Finding) -> Wording {
        let node = finding.node
        let found = found(node)
        let count = Int(index.nodes[Int(node)].count)
        let name = VisibleText.of(index.name(of: node) ?? "", limit: 80)
        switch program.instructions[finding.instruction] {
        case .type(let kinds): return expected(Self.kinds(kinds), found)
        case .values(let symbols, let others, _): return expected(listed(symbols, others), found)
        case .bound(let bound, let limit): return Self.bound(bound, limit, found)
        case .minLength(let limit): return expected(Wording(ja: "\(limit)文字以上", en: "at least \(limit) characters"), found)
        case .maxLength(let limit): return expected(Wording(ja: "\(limit)文字以下", en: "at most \(limit) characters"), found)
        case .pattern(let number):
            let source = VisibleText.of(program.patterns[number].source, limit: 80)
            return expected(Wording(ja: "形式「\(source)」に合う文字列", en: "text of the form \(source)"), found)
        case .format(let format): return expected(format.wording, found)
        case .required, .dependentRequired:
            let missing = VisibleText.of(program.symbols.text(finding.symbol), limit: 80)
            return Wording(ja: "必須の「\(missing)」がありません。", en: "the required \"\(missing)\" is missing.")
        case .never, .object, .unevaluatedProperties:
            return Wording(ja: "「\(name)」はここでは使えません。", en: "\"\(name)\" is not allowed here.")
        case .unevaluatedItems: return Wording(ja: "この要素はここでは使えません。", en: "this element is not allowed here.")
        case .propertyNames: return Wording(ja: "名前「\(name)」はここでは使えません。", en: "the name \"\(name)\" is not allowed here.")
        case .minProperties(let limit): return Self.size(limit, count, isLeast: true)
        case .maxProperties(let limit): return Self.size(limit, count, isLeast: false)
        case .minItems(let limit): return Self.size(limit, count, isLeast: true)
        case .maxItems(let limit): return Self.size(limit, count, isLeast: false)
        case .contains: return Wording(ja: "決められた条件に合う要素の数が合いません。", en: "the number of elements of the required kind is not right.")
        case .uniqueItems:
            return Wording(ja: "同じ要素が既にあります。重複は認められません。", en: "the same element stands earlier in the list; duplicates are not allowed.")
        case .oneOf where finding.symbol > 0:
            return Wording(
                ja: "認められた書き方のうち\(finding.symbol)つに当てはまります。1つだけに当てはまるように書いてください。",
                en: "this fits \(finding.symbol) of the allowed forms; it must fit exactly one.")
        case .anyOf, .oneOf:
            return Wording(ja: "\(found.japanese)は、認められたどの書き方にも当てはまりません。", en: "\(found.english) fits none of the allowed forms.")
        case .not(let schema) where !names(requiredBy: schema).isEmpty: return Self.notTogether(names(requiredBy: schema))
        default: return Wording(ja: "\(found.japanese)はここでは使えません。", en: "\(found.english) is not allowed here.")
        }
    }

    /// The members that a schema asks for, where it asks for nothing else.
    private func names(requiredBy schema: Int32) -> [String] {
        let range = program.ranges[Int(schema)]
        guard range.count == 1, case .required(let symbols) = program.instructions[range.lowerBound] else { return [] }
        return symbols.map { VisibleText.of(program.symbols.text($0), limit: 80) }
    }

    private static func notTogether(_ names: [String]) -> Wording {
        if names.count == 1 { return Wording(ja: "「\(names[0])」はここでは使えません。", en: "\"\(names[0])\" is not allowed here.") }
        return Wording(
            ja: names.map { "「\($0)」" }.joined(separator: "と") + "を同時に指定することはできません。",
            en: names.map { "\"\($0)\"" }.joined(separator: " and ") + " do not go together.")
    }

    private func expected(_ what: Wording, _ found: Wording) -> Wording {
        Wording(ja: "\(what.japanese)のはずですが、\(found.japanese)です。", en: "expected \(what.english), found \(found.english).")
    }

    private func listed(_ symbols: [Int32], _ others: [JSONValue]) -> Wording {
        let texts = symbols.prefix(6).map { VisibleText.of(program.symbols.text($0), limit: 40) }
        let rest = symbols.count - texts.count
        if texts.isEmpty { return Wording(ja: "決められた値", en: "one of the listed values") }
        let more = rest > 0 ? (ja: "など\(symbols.count)種", en: " and \(rest) more") : (ja: "", en: "")
        if symbols.count == 1, others.isEmpty { return Wording(ja: "「\(texts[0])」", en: "\"\(texts[0])\"") }
        return Wording(
            ja: texts.joined(separator: "、") + more.ja + "のいずれか", en: "one of " + texts.joined(separator: ", ") + more.en)
    }

    private static func kinds(_ kinds: KindSet) -> Wording {
        let names: [(KindSet, Wording)] = [
            (.object, JSONKind.object.wording), (.array, JSONKind.array.wording), (.string, JSONKind.string.wording),
            (.number, JSONKind.number.wording), (.integer, Wording(ja: "整数", en: "a whole number")), (.boolean, JSONKind.bool.wording),
            (.null, JSONKind.null.wording),
        ]
        let chosen = names.filter { kinds.contains($0.0) }.map(\.1)
        return Wording(ja: chosen.map(\.japanese).joined(separator: "または"), en: chosen.map(\.english).joined(separator: " or "))
    }

    private static func bound(_ bound: NumberBound, _ limit: ExactDecimal, _ found: Wording) -> Wording {
        let number = limit.shown
        let what: Wording =
            switch bound {
            case .minimum: Wording(ja: "\(number)以上", en: "at least \(number)")
            case .maximum: Wording(ja: "\(number)以下", en: "at most \(number)")
            case .exclusiveMinimum: Wording(ja: "\(number)より大きい数", en: "more than \(number)")
            case .exclusiveMaximum: Wording(ja: "\(number)より小さい数", en: "less than \(number)")
            case .multipleOf: Wording(ja: "\(number)の倍数", en: "a multiple of \(number)")
            }
        return Wording(ja: "\(what.japanese)のはずですが、\(found.japanese)です。", en: "expected \(what.english), found \(found.english).")
    }

    private static func size(_ limit: Int, _ count: Int, isLeast: Bool) -> Wording {
        isLeast
            ? Wording(ja: "\(limit)個以上必要ですが、\(count)個です。", en: "expected at least \(limit) entries, found \(count).")
            : Wording(ja: "\(limit)個以下のはずですが、\(count)個です。", en: "expected at most \(limit) entries, found \(count).")
    }
}

extension ExactDecimal {
    /// The number for a reader.
    var shown: String {
        let sign = isNegative ? "-" : ""
        let text = digits.map(String.init).joined()
        if isZero { return "0" }
        if exponent == 0 { return sign + text }
        if exponent > 0, exponent < 20 { return sign + text + String(repeating: "0", count: exponent) }
        if exponent < 0, -exponent < 20 {
            let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + text
            return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
        }
        return "\(sign)\(text)e\(exponent)"
    }
}
