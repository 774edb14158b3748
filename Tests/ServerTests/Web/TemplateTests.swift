import Diagnostics
import Foundation
import Testing

@testable import Server

/// The templates and words as files and as the program has them.
@Suite struct TemplateTests {
    private static let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    private static let web = "/" + folder + "/Sources/Server/Web"

    @Test func everyTemplateIsInTheProgram() throws {
        let files = try #require(FileManager.default.enumerator(atPath: Self.web + "/Templates")).compactMap { $0 as? String }
        let names = files.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(".mustache".count)) }
        #expect(Set(names) == Set(TemplateFiles.all.keys))
        for screen in PageTable.screens { #expect(TemplateFiles.all["pages/" + screen.template] != nil, "\(screen.name)") }
    }

    @Test func bothLanguagesHaveTheSameWords() {
        let (japanese, english) = (WordBook.own(.japanese), WordBook.own(.english))
        #expect(japanese.keys.sorted() == english.keys.sorted())
        #expect(japanese.count > 300)
        #expect((Array(japanese.values) + Array(english.values)).allSatisfy { !$0.isEmpty })
    }

    /// A word that a template asks for and nobody wrote would leave a hole in the page; a word that nobody asks for is out of date.
    @Test func wordsAreThoseThatTemplatesAskFor() {
        var asked: Set<String> = []
        for template in TemplateFiles.all.values {
            for piece in String(decoding: template, as: UTF8.self).components(separatedBy: "{{t.").dropFirst() {
                asked.insert(String(piece.prefix { $0 != "}" }))
            }
        }
        #expect(asked == Set(WordBook.own(.japanese).keys))
    }

    /// Stored text never becomes markup: no template renders anything unescaped.
    @Test func nothingIsRenderedUnescaped() {
        for (name, template) in TemplateFiles.all {
            let text = String(decoding: template, as: UTF8.self)
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
            #expect(!text.contains("<style") && !text.contains("style=\"") && !text.contains("onclick"), "\(name)")
        }
    }
}
