import Database
import Diagnostics
import JSONStream
import Registry

/// Facts of the registry as JSON: members are named as the tables' columns are.
enum BinderJSON {
    /// A record; what is secret of it stays out.
    static func record<Stored: Record>(_ record: Stored) -> JSONValue {
        .object(
            zip(Stored.columns, record.values).filter { !Stored.secretColumns.contains($0.0) }.map {
                JSONValue.Member($0.0, value($0.1))
            })
    }

    /// A record with more members before its own.
    static func record<Stored: Record>(_ record: Stored, with members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        guard case .object(let own) = self.record(record) else { return .null }
        return .object(members.map { JSONValue.Member($0.key, $0.value) } + own)
    }

    static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue { .object(members.map { JSONValue.Member($0.key, $0.value) }) }

    static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    static func number(_ number: Int?) -> JSONValue { number.map { .number(String($0)) } ?? .null }

    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    static func wording(_ wording: Wording) -> JSONValue { members(["ja": .string(wording.japanese), "en": .string(wording.english)]) }

    static func signature(_ signature: Signature) -> JSONValue {
        members([
            "person": .string(signature.person), "meaning": .string(signature.meaning.rawValue), "decision": .string(signature.decision.rawValue),
            "signedAt": .string(signature.signedAt), "sha256": .string(signature.digest), "comment": text(signature.comment),
        ])
    }

    /// An entry of the audit chain as ``ExportAudit`` writes it, for anybody to check (docs/audit-chain.md).
    static func line(_ entry: AuditEntry) -> [UInt8] {
        Array("{\"entry\":".utf8) + entry.line + Array(",\"previous\":\"\(entry.previous)\",\"hash\":\"\(entry.hash)\"}\n".utf8)
    }

    private static func value(_ value: SQLValue) -> JSONValue {
        switch value {
        case .null, .bytes: .null
        case .integer(let number): .number(String(number))
        case .real(let number): .number(String(number))
        case .text(let text): .string(text)
        }
    }
}
