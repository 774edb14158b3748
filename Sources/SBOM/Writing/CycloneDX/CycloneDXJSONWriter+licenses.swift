import JSONStream

extension CycloneDXJSONWriter {
    mutating func licenses(_ claims: [LicenseClaim]) {
        list("licenses", claims) { writer, claim in
            if claim.form == .expression { writer.expression(claim) } else { writer.named(claim) }
            writer.unknown(claim.details?.unknownBeside ?? [])
        }
    }

    private mutating func expression(_ claim: LicenseClaim) {
        json.member("expression", claim.text)
        acknowledgement(claim.basis)
        json.member("bom-ref", ifPresent: claim.details?.id)
    }

    private mutating func named(_ claim: LicenseClaim) {
        object("license") { writer in
            writer.json.member("bom-ref", ifPresent: claim.details?.id)
            writer.json.member(claim.form == .id ? "id" : "name", claim.text)
            writer.acknowledgement(claim.basis)
            writer.json.member("url", ifPresent: claim.details?.url)
            writer.unknown(claim.details?.unknown ?? [])
        }
    }

    private mutating func acknowledgement(_ basis: LicenseClaim.Basis) {
        switch basis {
        case .declared: json.member("acknowledgement", "declared")
        case .concluded: json.member("acknowledgement", "concluded")
        case .unspecified, .foundInFiles: return
        }
    }
}
