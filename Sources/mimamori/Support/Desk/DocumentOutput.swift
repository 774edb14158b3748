import ArgumentParser
import Diagnostics
import Documents

/// The documents that can be made about a release.
enum ReleaseReportKind: String, ExpressibleByArgument, CaseIterable {
    case status, soup, tools
}

/// A document written where the user says.
enum DocumentOutput {
    /// Renders and writes; what the reader should know of the rendering goes to standard error.
    static func write(_ document: Documents.Document, as form: DocumentFormat?, to path: String) throws {
        let rendered = try document.rendered(as: form ?? guess(path))
        for remark in rendered.remarks { Output.complain(remark.wording[Speech.language]) }
        try FileOutput.write(rendered.bytes, to: path)
        print(Speech.say("書き出しました: \(path)", "written: \(path)"))
    }

    private static func guess(_ path: String) throws -> DocumentFormat {
        let endings: [String: DocumentFormat] = [
            "pdf": .pdf, "html": .html, "docx": .docx, "xlsx": .xlsx, "csv": .csv, "md": .markdown, "txt": .text,
        ]
        guard let ending = path.split(separator: ".").last.map(String.init), let format = endings[ending.lowercased()] else {
            throw ValidationError(
                Speech.say("拡張子から形式が分かりません。--form で指定してください。", "the ending of the file does not tell the format; give --form."))
        }
        return format
    }
}
