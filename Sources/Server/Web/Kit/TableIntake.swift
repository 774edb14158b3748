/// Collects a form with a file into memory: for tables, which are small. The fields must stand before the file.
final class TableIntake {
    private static let mostFields = 1 << 20

    private let limit: Int
    private var pairs: [(name: String, value: [UInt8])] = []
    private var isInFile = false
    private var count = 0
    /// The file's bytes.
    private(set) var file: [UInt8] = []
    /// Name of the file, once its beginning has come; nil before, and for a form without one.
    private(set) var fileName: String?

    /// - Parameter limit: most bytes of the file.
    init(limit: Int) { self.limit = limit }

    /// Takes a piece of a part.
    ///
    /// - Throws: ``ServerError/tooLarge(limit:)``, ``ServerError/invalid(_:)``.
    func take(_ part: MultipartReader.Part, _ piece: ArraySlice<UInt8>) throws {
        if piece.isEmpty { try begin(part) }
        if isInFile {
            guard file.count + piece.count <= limit else { throw ServerError.tooLarge(limit: limit) }
            file += piece
            return
        }
        count += piece.count
        guard count <= Self.mostFields else { throw ServerError.tooLarge(limit: Self.mostFields) }
        if !pairs.isEmpty { pairs[pairs.count - 1].value += piece }
    }

    private func begin(_ part: MultipartReader.Part) throws {
        guard fileName == nil else {
            throw ServerError.invalid([RequestProblem("file", ja: "ファイルは1つ、フォームの最後に置いてください。", en: "must be one file, behind the fields.")])
        }
        isInFile = false
        guard let name = part.file else { return pairs.append((part.name, [])) }
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        // An empty name is what a browser sends where no file was chosen.
        guard !last.isEmpty else { return pairs.append((part.name, [])) }
        fileName = String(last.prefix(200))
        isInFile = true
    }

    /// The fields that have come.
    func fields() throws -> FormValues {
        try FormValues(
            pairs: pairs.map { pair in
                guard let text = String(validating: pair.value, as: UTF8.self) else {
                    throw ServerError.invalid([RequestProblem("form", ja: "UTF-8ではありません。", en: "is not UTF-8.")])
                }
                return (pair.name, text)
            })
    }
}
