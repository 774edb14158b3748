public import Diagnostics
import JSONStream

/// Why a job failed, as it is kept: a code, and the words in both languages.
public struct JobFailure: Sendable, Hashable {
    /// Stable code.
    public let code: String
    /// The words.
    public let wording: Wording

    /// What an error says.
    public init(_ error: any ExplainedError) {
        code = error.code
        wording = error.wording
    }

    /// Reads ``Job/failure``; nil if there is none.
    public init?(of job: Job) {
        guard let text = job.failure else { return nil }
        var reader = JSONReader(ByteBlock(text.utf8))
        guard case .object(let members)? = try? reader.value() else { return nil }
        func member(_ key: String) -> String { members.first { $0.key == key }?.value.stringValue ?? "" }
        code = member("code")
        wording = Wording(ja: member("ja"), en: member("en"))
    }

    private init(code: String, _ wording: Wording) {
        self.code = code
        self.wording = wording
    }

    /// The worker that had it ended too often.
    static let givenUp = JobFailure(
        code: "REG-030",
        Wording(
            ja: "\(LeaseJob.mostAttempts)回始めましたが、毎回途中で止まりました。サーバーの記録を確認してください。",
            en: "it was begun \(LeaseJob.mostAttempts) times and stopped midway each time; look into the server's log."))

    var text: String {
        let json = JSONValue.members(["code": .string(code), "en": .string(wording.english), "ja": .string(wording.japanese)])
        return String(decoding: CanonicalJSON.bytes(json), as: UTF8.self)
    }
}
