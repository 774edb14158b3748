import ArgumentParser
import Registry
import SBOM

/// A release's SBOM in the format that its recipient wants.
struct SBOMIssue {
    let format: String
    let bytes: [UInt8]
    /// How many things the format has no place for.
    let losses: Int

    static func make(_ reference: ReleaseReference, form: String, _ registry: Registry, _ principal: Principal) async throws -> SBOMIssue {
        guard let format = SBOMFormat(targetName: form) else {
            let targets = SBOMWriter.formats.map(\.targetName).joined(separator: ", ")
            throw ValidationError(Speech.say("--form は次のいずれかです: \(targets)", "--form is one of: \(targets)"))
        }
        let document = try await registry.ask(ReleaseDocument(reference), as: principal)
        let (bytes, losses) = try SBOMWriter.write(document, as: format, language: Speech.language)
        return SBOMIssue(format: format.title, bytes: bytes, losses: losses.count(where: \.isLoss))
    }
}
