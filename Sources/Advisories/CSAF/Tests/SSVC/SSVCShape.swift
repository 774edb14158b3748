import JSONStream

/// The shape of SSVC objects, as the schema "SSVC Selection List 2.0.0" has it: which members there are and what they hold.
struct SSVCShape: Sendable {
    /// What a member may hold.
    enum Content: Sendable {
        case text(@Sendable (String) -> Bool)
        case texts
        case objects(SSVCShape)
    }

    let members: [String: Content]
    let required: [String]

    static let list = SSVCShape(
        members: [
            "timestamp": .text { DateTime($0) != nil }, "schemaVersion": .text { $0 == "2.0.0" }, "target_ids": .texts,
            "selections": .objects(selection), "decision_point_resources": .objects(reference), "references": .objects(reference),
        ], required: ["schemaVersion", "selections", "timestamp"])

    private static let selection = SSVCShape(
        members: [
            "namespace": .text { SSVCNamespace($0).isWellFormed }, "key": .text(isKey),
            "version": .text { RevisionNumber($0).map { !$0.isInteger } ?? false }, "name": .text { !$0.isEmpty },
            "definition": .text { !$0.isEmpty },
            "values": .objects(value),
        ], required: ["key", "namespace", "values", "version"])

    private static let value = SSVCShape(
        members: ["name": .text { !$0.isEmpty }, "definition": .text { !$0.isEmpty }, "key": .text(isKey)], required: ["key"])

    private static let reference = SSVCShape(
        members: ["uri": .text { $0.contains(":") && !$0.contains(" ") }, "summary": .text { _ in true }], required: ["summary", "uri"])

    /// Letters, digits and, inside, underscores; or `T*`.
    @Sendable private static func isKey(_ text: String) -> Bool {
        if text == "T*" { return true }
        return !text.isEmpty && !text.hasPrefix("_") && !text.hasSuffix("_")
            && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "_") }
    }

    func check(_ object: CSAFValue, _ findings: inout CSAFFindings) {
        guard object.kind == .object else {
            findings.add(object, "オブジェクトでなければなりません。", "This must be an object.")
            return
        }
        for key in required where object[key] == nil {
            findings.add(object, "SSVCに必須の項目「\(key)」がありません。", "SSVC asks for \"\(key)\", which is missing.")
        }
        for member in object.members {
            guard let content = members[member.key] else {
                findings.add(member, "SSVCに「\(shown(member.key))」という項目はありません。", "SSVC has no property \"\(shown(member.key))\".")
                continue
            }
            switch content {
            case .text(let isFit): if member.string.map(isFit) != true { addUnfit(member, &findings) }
            case .texts:
                let texts = member.elements.compactMap(\.string)
                if texts.isEmpty || texts.count != member.elements.count || Set(texts).count != texts.count { addUnfit(member, &findings) }
            case .objects(let shape):
                if member.elements.isEmpty { addUnfit(member, &findings) }
                for element in member.elements { shape.check(element, &findings) }
            }
        }
    }

    private func addUnfit(_ member: CSAFValue, _ findings: inout CSAFFindings) {
        findings.add(member, "「\(member.key)」の値がSSVCの決まりに合いません。", "The value of \"\(member.key)\" breaks the rules of SSVC.")
    }
}
