import Foundation
import JSONSchema
import JSONStream
import SBOM
import Testing
import XMLSchema

/// Members that the model keeps unread, in older versions: what those have stays, what they lack is named.
@Suite struct OlderMembersTests {
    private static let document = """
        {"bomFormat":"CycloneDX","specVersion":"1.7","version":1,"metadata":{"component":{"type":"device","bom-ref":"p","name":"p","version":"1"}},
        "components":[{"type":"library","bom-ref":"a","name":"a","version":"1","evidence":{"identity":[
        {"field":"purl","confidence":1,"concludedValue":"pkg:npm/a@1","methods":[{"technique":"filename","confidence":1}]},{"field":"omniborId"}],
        "occurrences":[{"bom-ref":"o","location":"/a","line":3,"symbol":"s"}],
        "licenses":[{"license":{"id":"MIT","acknowledgement":"declared"}}],"copyright":[{"text":"(c)"}]}},
        {"type":"machine-learning-model","bom-ref":"m","name":"m","version":"1","modelCard":{"bom-ref":"mc","modelParameters":{"task":"t"},
        "considerations":{"users":["u"],"environmentalConsiderations":{"properties":[{"name":"n","value":"v"}]}}}},
        {"type":"cryptographic-asset","bom-ref":"c","name":"c","version":"1","cryptoProperties":{"assetType":"protocol","protocolProperties":{"type":"quic",
        "version":"1","cipherSuites":[{"name":"s","tlsGroups":["x25519"]}],"ikev2TransformTypes":{"encr":[{"name":"AES"}],"esn":true}}}}],
        "formulation":[{"bom-ref":"f","components":[{"type":"library","bom-ref":"fc","name":"fc","versionRange":"vers:npm/1","isExternal":true,"tags":["t"]}],
        "workflows":[{"bom-ref":"w","uid":"w","taskTypes":["build"],"resourceReferences":[{"externalReference":{"type":"patent","url":"https://e.example"}}]}]}],
        "declarations":{"assessors":[{"bom-ref":"as","thirdParty":true,"organization":{"name":"o"}}],
        "claims":[{"bom-ref":"cl","target":"p","predicate":"x"}]},
        "definitions":{"standards":[{"bom-ref":"st","name":"n","version":"1","description":"d","owner":"o","requirements":[{"bom-ref":"r","identifier":"1",
        "title":"t"}]}],"patents":[{"bom-ref":"pa","patentNumber":"US1234567","jurisdiction":"US","patentLegalStatus":"granted"}]}}
        """

    private func written(_ target: String, from source: SBOMDocument? = nil) throws -> (document: JSONValue, losses: [String], bytes: [UInt8]) {
        let document = try source ?? SBOMReader.read(ByteBlock(Self.document.utf8))
        let (bytes, losses) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target)))
        var reader = JSONReader(ByteBlock(bytes))
        let value = target.contains("json") ? try reader.value() : .null
        return (value, losses.map { "\($0.code) \($0.component ?? "-") \($0.field)" }, bytes)
    }

    private func text(_ value: JSONValue?) -> String {
        var json = JSONWriter()
        json.value(value ?? .null)
        return String(decoding: json.take(), as: UTF8.self)
    }

    @Test func oneVersionBack() throws {
        let (document, losses, _) = try written("cyclonedx-json-1.6")
        let parts = try #require(document["components"]?.arrayValue)
        #expect(parts[0]["evidence"]?["identity"]?.arrayValue?.count == 2 && parts[0]["evidence"]?["occurrences"] != nil)
        #expect(parts[1]["modelCard"]?["considerations"]?["environmentalConsiderations"] != nil)
        #expect(
            text(parts[2]["cryptoProperties"])
                == #"{"assetType":"protocol","protocolProperties":{"type":"other","version":"1","cipherSuites":[{"name":"s"}],"#
                + #""ikev2TransformTypes":{"esn":true}}}"#)
        #expect(text(document["formulation"]).contains(#""tags":["t"]"#) && !text(document["formulation"]).contains("versionRange"))
        #expect(text(document["formulation"]).contains(#""type":"other""#))
        #expect(
            document["declarations"]?["claims"] != nil && document["definitions"]?["standards"] != nil && document["definitions"]?["patents"] == nil)
        #expect(
            losses == [
                "SBOM-303 c cryptoProperties.protocolProperties.type", "SBOM-305 c cryptoProperties.protocolProperties.cipherSuites.tlsGroups",
                "SBOM-305 c cryptoProperties.protocolProperties.ikev2TransformTypes.encr", "SBOM-305 - formulation.components.versionRange",
                "SBOM-305 - formulation.components.isExternal", "SBOM-303 - formulation.workflows.resourceReferences.externalReference.type",
                "SBOM-305 - definitions.patents",
            ])
    }

    @Test func furtherBack() throws {
        let (five, losses, _) = try written("cyclonedx-json-1.5")
        let evidence = five["components"]?.arrayValue?[0]["evidence"]
        #expect(
            text(evidence)
                == #"{"identity":{"field":"purl","confidence":1,"methods":[{"technique":"filename","confidence":1}]},"#
                + #""occurrences":[{"bom-ref":"o","location":"/a"}],"licenses":[{"license":{"id":"MIT"}}],"copyright":[{"text":"(c)"}]}"#)
        #expect(losses.contains("SBOM-302 a evidence.identity.field") && losses.contains("SBOM-305 a evidence.occurrences.line"))
        #expect(losses.contains("SBOM-305 m modelCard.considerations.environmentalConsiderations") && losses.contains("SBOM-305 - definitions"))
        let (four, lost, _) = try written("cyclonedx-json-1.4")
        #expect(
            text(four["components"]?.arrayValue?[0]["evidence"]) == #"{"licenses":[{"license":{"id":"MIT"}}],"copyright":[{"text":"(c)"}]}"#)
        #expect(lost.contains("SBOM-305 a evidence.identity") && lost.contains("SBOM-305 - formulation") && lost.contains("SBOM-305 m modelCard"))
    }

    /// From XML the same is left, and both notations of each version are valid by the official schemas.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: [4, 5, 6, 7])
    func isValid(minor: Int) throws {
        let root = try #require(TestData.root).appending(path: "schemas/cyclonedx")
        let document = try SBOMReader.read(ByteBlock(Self.document.utf8))
        let (xml, _) = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .xml, version: "1.7"))
        let fromXML = try SBOMReader.read(ByteBlock(xml))
        for notation in ["json", "xml"] {
            let (direct, _, bytes) = try written("cyclonedx-\(notation)-1.\(minor)")
            let (other, _, _) = try written("cyclonedx-\(notation)-1.\(minor)", from: fromXML)
            // Attributes of XML come before elements: the order of members differs.
            let letters = [direct, other].map { $0["components"]?.arrayValue?.map { text($0).sorted() } ?? [] }
            #expect(letters[0] == letters[1])
            let schemas = try OfficialSchemas.cycloneDX(root)
            var validator = SBOMValidator(schemas: schemas)
            let validation = try validator.validate(ByteBlock(bytes))
            #expect(validation.schema != nil && validation.findings.filter { $0.severity == .error }.isEmpty, "\(validation.findings)")
        }
    }
}
