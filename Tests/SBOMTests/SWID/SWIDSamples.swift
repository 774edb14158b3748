import JSONStream
import SBOM

/// A tag with these attributes and elements. It says who made it unless `creator` is nil.
func swid(
    _ children: String = "", attributes: String = "name=\"Pump\" tagId=\"t-1\" version=\"2.1\"",
    creator: String? = "<Entity name=\"Acme\" regid=\"http://acme.example\" role=\"tagCreator softwareCreator\"/>"
) -> String {
    "<SoftwareIdentity xmlns=\"http://standards.iso.org/iso/19770/-2/2015/schema.xsd\" \(attributes)>\(creator ?? "")\(children)</SoftwareIdentity>"
}

/// A tag in the form of 2009.
func oldSWID(_ children: String, space: String = "http://standards.iso.org/iso/19770/-2/2009/schema.xsd") -> String {
    "<s:software_identification_tag xmlns:s=\"\(space)\">\(children)</s:software_identification_tag>"
}

enum SWIDSamples {
    static let sha256 = String(repeating: "a1", count: 32)

    /// A tag with something of everything.
    static let full = """
        <?xml version="1.0" encoding="UTF-8"?>
        <SoftwareIdentity xmlns="http://standards.iso.org/iso/19770/-2/2015/schema.xsd"
            xmlns:SHA256="http://www.w3.org/2001/04/xmlenc#sha256" xmlns:x="urn:example:x" xml:lang="en" name="Infusion Manager"
            tagId="example.com/infusion-manager@4.2.0" version="4.2.0" versionScheme="multipartnumeric" tagVersion="3" patch="false" corpus="false"
            supplemental="0" media="(OS:linux)" x:note="kept">
          <Entity name="Example Medical KK" regid="https://example.com" role="softwareCreator tagCreator"/>
          <Entity name="Trading House" regid="https://trade.example" role="distributor licensor" thumbprint="00ff"/>
          <Link rel="license" href="https://spdx.org/licenses/MIT.html" type="text/html"/>
          <Link rel="license" href="https://example.com/eula"/>
          <Link rel="requires" href="swid:example.com%2Fruntime@8" use="required" ownership="shared"/>
          <Link rel="component" href="pkg:generic/openssl@3.0.7" use="recommended"/>
          <Link rel="requires" href="pkg:generic/openssl@3.0.7"/>
          <Link rel="parent" href="swid:suite"/>
          <Link rel="supersedes" href="swid:example.com/infusion-manager@4.1.0"/>
          <Link rel="installationmedia" href="https://example.com/im.iso" media="(OS:linux)"/>
          <Link rel="see-also" href="https://example.com/im"/>
          <Meta product="Infusion Manager" colloquialVersion="4" edition="Hospital" revision="sp1" summary="Sets pumps" description="Programs pumps."
            unspscCode="42222001" activationStatus="unlicensed" entitlementDataRequired="true" x:ward="ICU"/>
          <Meta product="again"/>
          <x:Extra k="1"><x:In>text &lt; more</x:In></x:Extra>
          <Payload x:source="build">
            <Directory root="/opt" name="im" key="true">
              <File name="im" size="1024" version="4.2.0" SHA256:hash="\(sha256)"/>
              <Directory location="share" name="doc"><File name="readme.txt" size="10"/></Directory>
              <Directory name="empty"/>
              <File name="im.conf" key="false"><Meta note="n"/></File>
            </Directory>
            <File name="top" location="/etc"/>
            <Process name="imd" pid="7"/>
            <Resource type="registry"/>
          </Payload>
          <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignatureValue>AAA=</ds:SignatureValue></ds:Signature>
        </SoftwareIdentity>
        """

    /// A tag in the form of 2009.
    static let old = oldSWID(
        """
        <s:entitlement_required_indicator>true</s:entitlement_required_indicator>
        <s:product_title>Viewer</s:product_title>
        <s:product_version><s:name>10 R2</s:name><s:numeric><s:major>10</s:major><s:minor>0</s:minor><s:build>2</s:build><s:review>0</s:review></s:numeric>
        </s:product_version>
        <s:software_creator><s:name>Acme</s:name><s:regid>regid.2010-01.example.acme</s:regid></s:software_creator>
        <s:software_licensor><s:name>Acme</s:name><s:regid>regid.2010-01.example.acme</s:regid></s:software_licensor>
        <s:software_id><s:unique_id>viewer-10</s:unique_id><s:tag_creator_regid>regid.2011-02.example.tagger</s:tag_creator_regid></s:software_id>
        <s:tag_creator><s:name>Tagger</s:name></s:tag_creator>
        <s:license_linkage><s:activation_status>activated</s:activation_status><s:customer_type>hospital</s:customer_type></s:license_linkage>
        <s:serial_number>SN-1</s:serial_number>
        <s:tag_version>2</s:tag_version>
        <s:release_date>2020-01-31</s:release_date>
        <s:abstract>Shows images.</s:abstract>
        <s:keywords><s:keyword>image</s:keyword></s:keywords>
        """)
}
