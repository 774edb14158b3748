import Diagnostics
import Documents
import Foundation
import Reports
import TestDatabases
import Testing

@testable import Registry

/// Every kind of report of the drill as text, in both languages. `MIMAMORI_UPDATE_GOLDEN=1` renews them.
@Suite struct ReportGoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test(arguments: ReportKind.allCases) func everyKindSaysWhatIsKnown(_ kind: ReportKind) async throws {
        try await ReportDesk.with(.sqlite) { desk in
            let number = try await desk.approved(kind, isIncomplete: kind == .form8)
            let shown = try await desk.registry.ask(ShowReport(number), as: ReportDesk.psirt)
            for language in Language.allCases {
                let document = OutgoingReportDocument.document(shown, language: language)
                let text = String(decoding: try document.rendered(as: .text).bytes, as: UTF8.self)
                let file = Self.folder.appending(path: "\(kind.rawValue).\(language.rawValue).txt")
                if ProcessInfo.processInfo.environment["MIMAMORI_UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: file) }
                let stored = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                for (now, then) in zip(text.split(separator: "\n"), stored.split(separator: "\n")) where now != then {
                    Issue.record("\(file.lastPathComponent):\n  now    \(now)\n  stored \(then)")
                    break
                }
                #expect(text.split(separator: "\n").count == stored.split(separator: "\n").count)
            }
        }
    }

    /// The forms that leave the house: DOCX that word processors open, with all that the text says.
    @Test func theOtherFormsHoldTheSame() async throws {
        try await ReportDesk.with(.sqlite) { desk in
            let number = try await desk.approved(.form8, ["patient-age": "七十代"], isIncomplete: true)
            let shown = try await desk.registry.ask(ShowReport(number), as: ReportDesk.psirt)
            let document = OutgoingReportDocument.document(shown, language: .japanese, withSources: false)
            let html = String(decoding: try document.rendered(as: .html).bytes, as: UTF8.self)
            for word in ["七十代", "未完了報告", "演習", "TLP:RED", "中央病院"] { #expect(html.contains(word), "\(word)") }
            #expect(!html.contains("228条の20"))
            let first = try document.rendered(as: .docx).bytes
            #expect(first == (try document.rendered(as: .docx).bytes))
            #expect(first.starts(with: Array("PK".utf8)))
        }
    }
}
