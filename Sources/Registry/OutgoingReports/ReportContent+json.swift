import Database
import Diagnostics
public import JSONStream

extension ReportContent {
    /// The content in its one form: what the signature's digest is over.
    public var canonical: [UInt8] { CanonicalJSON.bytes(json) }

    /// SHA-256 of ``canonical``, 64 hexadecimal digits.
    public var digest: String { BlobStore.digest(canonical) }

    /// The content as JSON.
    public var json: JSONValue {
        .members([
            "schema": .string("mimamori.report-content/1"), "number": .string(number), "kind": .string(kind.rawValue), "title": Self.json(title),
            "recipients": .array(recipients.map(Self.json)), "caution": caution.map(Self.json) ?? .null, "case": .string(subject),
            "label": .string(label), "exercise": .bool(isExercise), "phase": .string(phase.rawValue), "follows": .text(follows),
            "blocks": .array(
                blocks.map { block in
                    .members(["title": Self.json(block.title), "fields": .array(block.fields.map(Self.json))])
                }),
        ])
    }

    private static func json(_ wording: Wording) -> JSONValue { .members(["ja": .string(wording.japanese), "en": .string(wording.english)]) }

    private static func json(_ field: Field) -> JSONValue {
        .members([
            "key": .string(field.key), "label": json(field.label), "value": field.value.map(json) ?? .null, "origin": .string(field.origin.rawValue),
            "source": json(field.source), "overridden": field.overridden.map(json) ?? .null, "filledBy": .text(field.filledBy),
            "citation": .string(field.citation), "strength": json(field.strength), "evidence": json(field.evidence),
        ])
    }

    /// The content that ``canonical`` wrote, whatever the form of its kind says today.
    init(stored content: String) throws {
        var reader = JSONReader(ByteBlock(content.utf8))
        let value = try reader.value()
        func fail() -> DatabaseError { .wrongType(column: "content", wanted: "mimamori.report-content/1") }
        func text(_ value: JSONValue?) throws -> String {
            guard let text = value?.stringValue else { throw fail() }
            return text
        }
        func wording(_ value: JSONValue?) throws -> Wording { Wording(ja: try text(value?["ja"]), en: try text(value?["en"])) }
        func optional(_ value: JSONValue?) throws -> Wording? { value == .null ? nil : try wording(value) }
        func field(_ value: JSONValue) throws -> Field {
            guard let origin = Origin(rawValue: try text(value["origin"])) else { throw fail() }
            return Field(
                key: try text(value["key"]), label: try wording(value["label"]), value: try optional(value["value"]), origin: origin,
                source: try wording(value["source"]), overridden: try optional(value["overridden"]), filledBy: value["filledBy"]?.stringValue,
                citation: try text(value["citation"]), strength: try wording(value["strength"]), evidence: try wording(value["evidence"]))
        }
        guard let kind = ReportKind(rawValue: try text(value["kind"])), let phase = ReportPhase(rawValue: try text(value["phase"])) else {
            throw fail()
        }
        func block(_ value: JSONValue) throws -> Block {
            Block(title: try wording(value["title"]), fields: try (value["fields"]?.arrayValue ?? []).map { try field($0) })
        }
        self.init(
            number: try text(value["number"]), kind: kind, title: try wording(value["title"]),
            recipients: try (value["recipients"]?.arrayValue ?? []).map { try wording($0) }, caution: try optional(value["caution"]),
            subject: try text(value["case"]), label: try text(value["label"]), isExercise: value["exercise"] == JSONValue.bool(true), phase: phase,
            follows: value["follows"]?.stringValue,
            blocks: try (value["blocks"]?.arrayValue ?? []).map { try block($0) })
    }
}
