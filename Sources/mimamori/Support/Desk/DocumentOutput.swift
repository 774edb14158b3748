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
    ///
    /// - Parameter format: as ``format(_:_:)`` says.
    static func write(_ document: Documents.Document, as format: DocumentFormat, options: RenderOptions = RenderOptions(), to path: String) throws {
        let rendered = try document.rendered(as: format, options: options)
        // A file must be what its name says.
        if format == .csv, let ending = ending(of: path), ["csv", "zip"].contains(ending), ending != rendered.fileExtension {
            throw ValidationError(
                rendered.fileExtension == "zip"
                    ? Speech.say(
                        "この文書には表が複数あり、CSVは1つのZIPファイルにまとめます。--output に .zip で終わる名前を指定してください。",
                        "this document has several tables, whose CSV files go into one ZIP file; give --output a name that ends with .zip.")
                    : Speech.say(
                        "この文書の表は1つです。--output に .csv で終わる名前を指定してください。",
                        "this document has one table; give --output a name that ends with .csv."))
        }
        for remark in rendered.remarks { Output.complain(remark.wording[Speech.language]) }
        try FileOutput.write(rendered.bytes, to: path)
        print(Speech.say("書き出しました: \(path)", "written: \(path)"))
    }

    /// The format that the user names, else the one that the ending of the path tells.
    static func format(_ form: DocumentFormat?, _ path: String) throws -> DocumentFormat {
        if let form { return form }
        let endings: [String: DocumentFormat] = [
            "pdf": .pdf, "html": .html, "docx": .docx, "xlsx": .xlsx, "csv": .csv, "zip": .csv, "md": .markdown, "txt": .text,
        ]
        guard let ending = ending(of: path), let format = endings[ending] else {
            throw ValidationError(
                Speech.say("拡張子から形式が分かりません。--form で指定してください。", "the ending of the file does not tell the format; give --form."))
        }
        return format
    }

    private static func ending(of path: String) -> String? { path.split(separator: ".").last.map { $0.lowercased() } }
}
