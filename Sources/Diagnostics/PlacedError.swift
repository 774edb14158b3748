/// An error together with the file that it is about.
public struct PlacedError: ExplainedError {
    /// The file as the user named it.
    public let file: String

    /// What was wrong in it; its wording says where.
    public let error: any ExplainedError

    /// Says that `error` is about `file`.
    public init(file: String, error: any ExplainedError) {
        self.file = file
        self.error = error
    }

    /// The code of ``error``.
    public var code: String { error.code }

    /// The wording of ``error`` behind the name of the file, in which control characters are made visible.
    public var wording: Wording {
        let name = VisibleText.of(file)
        let inner = error.wording
        return Wording(ja: "\(name): \(inner.japanese)", en: "\(name): \(inner.english)")
    }
}
