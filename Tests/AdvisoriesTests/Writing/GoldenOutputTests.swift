import Diagnostics
import Testing

@testable import Advisories

/// Every form in both languages, byte for byte.
struct GoldenOutputTests {
    @Test(arguments: AdvisoryFormat.allCases, Language.allCases)
    func bytes(_ format: AdvisoryFormat, _ language: Language) throws {
        let outputs = try SampleFacts.outputs(format, language)
        let again = try SampleFacts.outputs(format, language)
        #expect(outputs.map(\.bytes) == again.map(\.bytes))
        for output in outputs {
            try Golden.check(output.bytes, "\(format.rawValue).\(language.rawValue).\(output.fileName)")
        }
    }

    @Test(arguments: AdvisoryFormat.allCases)
    func whatIsLostIsNamed(_ format: AdvisoryFormat) throws {
        let losses = try SampleFacts.outputs(format).flatMap(\.losses)
        #expect(Set(losses).count == Set(losses.map { [$0.place, $0.wording.english] }).count)
        // Every form but the pages and CSAF 2.1 lacks something that this advisory says.
        #expect(losses.isEmpty == [.csaf21, .markdown, .html].contains(format), "\(losses.map(\.wording.english))")
    }
}
