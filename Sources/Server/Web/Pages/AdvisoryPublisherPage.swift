import Diagnostics
import Registry

/// How the maker publishes advisories: what stands in each of them about the publisher.
enum AdvisoryPublisherPage {
    static let screen = Screen.form("/advisories/publisher", "advisory-publisher", in: .advisories, leadingTo: SetAdvisoryProfile.self) { call in
        let profile = try await call.ask(ShowAdvisoryProfile())
        var view: View = [
            "head": ["title": call.say("発行者情報", "The publisher")] as View,
            "form": [
                "prefix": call.field("prefix", profile?.prefix, required: true),
                "namespace": call.field("namespace", profile?.namespace, required: true),
                "baseURL": call.field("base-url", profile?.baseURL, required: true),
                "contactJa": call.field("contact-ja", profile?.contactJa, required: true),
                "contactEn": call.field("contact-en", profile?.contactEn, required: true), "email": call.field("email", profile?.email),
                "cveOrganisation": call.field("cve-organisation", profile?.cveOrganisation), "termsJa": call.field("terms-ja", profile?.termsJa),
                "termsEn": call.field("terms-en", profile?.termsEn), "license": call.field("license", profile?.license),
            ] as View,
        ]
        view.setCrumbs([("/advisories", call.say("アドバイザリー", "Advisories"))])
        return view
    }

    static let deeds: [Deed] = [
        .does("/advisories/publisher", "setAdvisoryPublisher", of: screen, .saved) { call in
            let given = call.given
            var profile = AdvisoryProfile(
                prefix: given.need("prefix"), namespace: given.need("namespace"), baseURL: given.need("base-url"),
                contactJa: given.need("contact-ja"), contactEn: given.need("contact-en"), email: given.text("email"))
            profile.cveOrganisation = given.text("cve-organisation")
            (profile.termsJa, profile.termsEn, profile.license) = (given.text("terms-ja"), given.text("terms-en"), given.text("license"))
            return SetAdvisoryProfile(profile)
        } then: { _, _ in
            "/advisories/publisher"
        }
    ]
}
