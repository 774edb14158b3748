/// Collects a form with a file: fields into memory, the file to the disk once somebody has looked at the fields.
final class UploadIntake {
    /// Most bytes of fields, and of a file whose form has not been looked at yet: what one read brings.
    private static let mostBytes = 1 << 20

    private let desk: Desk
    private var pairs: [(name: String, value: [UInt8])] = []
    private var isInFile = false
    private var early: [UInt8] = []
    private var count = 0
    private var file: SpoolFile?
    /// Name of the file, once its beginning has come; nil before, and for a form without one.
    private(set) var fileName: String?

    init(desk: Desk) { self.desk = desk }

    /// Takes a piece of a part.
    func take(_ part: MultipartReader.Part, _ piece: ArraySlice<UInt8>) throws {
        if piece.isEmpty { try begin(part) }
        if let file, isInFile { return try file.append(piece) }
        count += piece.count
        guard count <= Self.mostBytes else { throw ServerError.tooLarge(limit: Self.mostBytes) }
        if isInFile { early += piece } else if !pairs.isEmpty { pairs[pairs.count - 1].value += piece }
    }

    private func begin(_ part: MultipartReader.Part) throws {
        // An empty name is what a browser sends where no file was chosen.
        isInFile = part.file != nil
        if let name = part.file {
            guard fileName == nil else { throw ServerError.invalid([RequestProblem("file", ja: "ファイルは1つだけです。", en: "must be one file.")]) }
            let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
            if !last.isEmpty { fileName = String(last.prefix(200)) } else { isInFile = false }
        } else {
            guard fileName == nil else {
                throw ServerError.invalid([RequestProblem("file", ja: "ファイルは最後に置いてください。", en: "must stand behind the fields.")])
            }
            pairs.append((part.name, []))
        }
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

    /// Opens the spool file; what has come of the file already goes into it.
    func open() throws -> SpoolFile {
        let opened = try desk.spool.begin()
        try opened.append(early[...])
        early = []
        file = opened
        return opened
    }
}
