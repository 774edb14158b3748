import Diagnostics
import Foundation
import JSONStream

@testable import Advisories

/// The advisory of the sample maker from which the tests write every form.
enum SampleFacts {
    static let json: [UInt8] = (try? Array(Data(contentsOf: Golden.folder.appending(path: "facts.json")))) ?? []

    static func facts() throws -> AdvisoryFacts { try AdvisoryFacts(json: ByteBlock(json)) }

    static func advisory(_ language: Language = .english) throws -> PreparedAdvisory { try PreparedAdvisory(try facts(), language: language) }

    /// What `format` writes of it.
    static func outputs(_ format: AdvisoryFormat, _ language: Language = .english) throws -> [AdvisoryOutput] {
        try format.write(try advisory(language))
    }

    /// The first output as a document with places.
    static func document(_ format: AdvisoryFormat, _ language: Language = .english) throws -> CSAFValue {
        try CSAFDocument(ByteBlock(try outputs(format, language)[0].bytes)).root
    }
}
