import JSONStream

extension CycloneDXFitting {
    /// Takes what SPDX 3 says of a model or a set of data (AI and Dataset profiles) and CycloneDX has a place for since 1.5: `modelCard` and `data`. What is left
    /// in the part is named like any other member.
    ///
    /// - Returns: the member that says it; nil where there is none.
    func model(_ part: inout Component) -> UnknownField? {
        guard !isSameNotation, minor >= 5 else { return nil }
        switch part.kind {
        case .machineLearningModel: return Self.modelCard(&part.unknown)
        case .data: return Self.data(&part)
        default: return nil
        }
    }

    private static func modelCard(_ fields: inout [UnknownField]) -> UnknownField? {
        var card: [JSONValue.Member] = []
        let families = texts("ai_typeOfModel", &fields)
        if !families.isEmpty {
            card.append(.init("modelParameters", .object([.init("architectureFamily", .string(families.joined(separator: ", ")))])))
        }
        let metrics = metrics(&fields)
        if !metrics.isEmpty { card.append(.init("quantitativeAnalysis", .object([.init("performanceMetrics", .array(metrics))]))) }
        var considerations: [JSONValue.Member] = []
        let uses = texts("ai_informationAboutApplication", &fields) + texts("ai_domain", &fields)
        if !uses.isEmpty { considerations.append(.init("useCases", .array(uses.map { .string($0) }))) }
        let limits = texts("ai_limitation", &fields)
        if !limits.isEmpty { considerations.append(.init("technicalLimitations", .array(limits.map { .string($0) }))) }
        if !considerations.isEmpty { card.append(.init("considerations", .object(considerations))) }
        return card.isEmpty ? nil : UnknownField(key: "modelCard", json: SPDX3Reader.raw(.object(card)))
    }

    private static func data(_ part: inout Component) -> UnknownField? {
        var facts: [JSONValue.Member] = []
        if let level = texts("dataset_confidentialityLevel", &part.unknown).first { facts.append(.init("classification", .string(level))) }
        let words = texts("dataset_intendedUse", &part.unknown) + texts("dataset_dataCollectionProcess", &part.unknown)
        if !words.isEmpty { facts.append(.init("description", .string(words.joined(separator: "\n")))) }
        guard !facts.isEmpty else { return nil }
        let head: [JSONValue.Member] = [.init("type", .string("dataset")), .init("name", .string(part.name))]
        return UnknownField(key: "data", json: SPDX3Reader.raw(.array([.object(head + facts)])))
    }

    /// The text or texts of a member, which goes if it has nothing else.
    private static func texts(_ key: String, _ fields: inout [UnknownField]) -> [String] {
        guard let place = fields.firstIndex(where: { $0.key == key }), let value = fields[place].value else { return [] }
        let texts = value.stringValue.map { [$0] } ?? (value.arrayValue ?? []).compactMap(\.stringValue)
        guard !texts.isEmpty, value.stringValue != nil || texts.count == value.arrayValue?.count else { return [] }
        fields.remove(at: place)
        return texts
    }

    /// Entries of a dictionary (SPDX 3.0.1 Core, `DictionaryEntry`) as measures, by their names.
    private static func metrics(_ fields: inout [UnknownField]) -> [JSONValue] {
        guard let place = fields.firstIndex(where: { $0.key == "ai_metric" }), let entries = fields[place].value?.arrayValue else { return [] }
        let metrics = entries.compactMap { entry -> JSONValue? in
            guard let key = entry["key"]?.stringValue else { return nil }
            return .object([.init("type", .string(key))] + (entry["value"].map { [.init("value", $0)] } ?? []))
        }
        guard metrics.count == entries.count else { return [] }
        fields.remove(at: place)
        return metrics
    }
}
