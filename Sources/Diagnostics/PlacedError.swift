/// An error together with the file that it is about.
public struct PlacedError: ExplainedError {
    /// The file as the user named it.
    public let file: String

    /// What was wrong in it; its wording says where.
    public let error: any ExplainedError

    public init(file: String, error: any ExplainedError) {
        self.file = file
        self.error = error
    }

    public var code: String { error.code }

    public var wording: Wording {
        let inner = error.wording
        return Wording(ja: "\(file): \(inner.japanese)", en: "\(file): \(inner.english)")
    }
}
