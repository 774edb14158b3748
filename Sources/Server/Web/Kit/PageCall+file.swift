import HTTPTypes
import HummingbirdCore
import NIOCore

extension PageCall {
    /// The fields of a form with a file, which stand before the file, and the file. The rights and the mark are looked at before a byte of it is kept.
    ///
    /// - Parameter limit: most bytes of the file.
    /// - Throws: ``ServerError`` for a form without a file, one that is too large, or one that does not come from a page of ours.
    func fileForm(limit: Int) async throws -> (given: FormValues, file: String, bytes: [UInt8]) {
        guard var reader = MultipartReader(contentType: request.headers[.contentType]) else {
            throw ServerError.wrongMediaType(wanted: "multipart/form-data")
        }
        let intake = TableIntake(limit: limit)
        let reception = Reception(desk: desk)
        var isChecked = false
        try await desk.uploads.read(request, leastPerSecond: SBOMUpload.leastPerSecond) { piece in
            try reader.take(piece.readableBytesView, intake.take)
            guard !isChecked, intake.fileName != nil else { return }
            isChecked = true
            try reception.checkForgery(try needVisitor(), request, mark: try intake.fields().text("csrf"))
        }
        try reader.finish()
        let given = try intake.fields()
        if !isChecked { try reception.checkForgery(try needVisitor(), request, mark: given.text("csrf")) }
        guard let file = intake.fileName, !intake.file.isEmpty else {
            throw ServerError.invalid([RequestProblem("file", ja: "ファイルを選んでください。", en: "choose a file.")])
        }
        return (given, file, intake.file)
    }
}
