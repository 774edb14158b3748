/// Properties that the schemas of CSAF 2.0 and 2.1 (CSD04) define, by the kind of object: what 6.2.20 asks for. Only names; generated from the schemas.
enum SchemaProperties {
    static let version20 = """
        .: document product_tree vulnerabilities
        document: acknowledgments aggregate_severity category csaf_version distribution lang notes publisher references source_lang title tracking
        document/acknowledgments: names organization summary urls
        document/aggregate_severity: namespace text
        document/distribution: text tlp
        document/distribution/tlp: label url
        document/notes: audience category text title
        document/publisher: category contact_details issuing_authority name namespace
        document/references: category summary url
        document/tracking: aliases current_release_date generator id initial_release_date revision_history status version
        document/tracking/generator: date engine
        document/tracking/generator/engine: name version
        document/tracking/revision_history: date legacy_version number summary
        product_tree: branches full_product_names product_groups relationships
        product_tree/branches: branches category name product
        product_tree/branches/product: name product_id product_identification_helper
        product_tree/branches/product/product_identification_helper: cpe hashes model_numbers purl sbom_urls serial_numbers skus x_generic_uris
        product_tree/branches/product/product_identification_helper/hashes: file_hashes filename
        product_tree/branches/product/product_identification_helper/hashes/file_hashes: algorithm value
        product_tree/branches/product/product_identification_helper/x_generic_uris: namespace uri
        product_tree/full_product_names: name product_id product_identification_helper
        product_tree/full_product_names/product_identification_helper: cpe hashes model_numbers purl sbom_urls serial_numbers skus x_generic_uris
        product_tree/full_product_names/product_identification_helper/hashes: file_hashes filename
        product_tree/full_product_names/product_identification_helper/hashes/file_hashes: algorithm value
        product_tree/full_product_names/product_identification_helper/x_generic_uris: namespace uri
        product_tree/product_groups: group_id product_ids summary
        product_tree/relationships: category full_product_name product_reference relates_to_product_reference
        product_tree/relationships/full_product_name: name product_id product_identification_helper
        product_tree/relationships/full_product_name/product_identification_helper: cpe hashes model_numbers purl sbom_urls serial_numbers skus
          x_generic_uris
        product_tree/relationships/full_product_name/product_identification_helper/hashes: file_hashes filename
        product_tree/relationships/full_product_name/product_identification_helper/hashes/file_hashes: algorithm value
        product_tree/relationships/full_product_name/product_identification_helper/x_generic_uris: namespace uri
        vulnerabilities: acknowledgments cve cwe discovery_date flags ids involvements notes product_status references release_date remediations
          scores threats title
        vulnerabilities/acknowledgments: names organization summary urls
        vulnerabilities/cwe: id name
        vulnerabilities/flags: date group_ids label product_ids
        vulnerabilities/ids: system_name text
        vulnerabilities/involvements: date party status summary
        vulnerabilities/notes: audience category text title
        vulnerabilities/product_status: first_affected first_fixed fixed known_affected known_not_affected last_affected recommended
          under_investigation
        vulnerabilities/references: category summary url
        vulnerabilities/remediations: category date details entitlements group_ids product_ids restart_required url
        vulnerabilities/remediations/restart_required: category details
        vulnerabilities/scores: cvss_v2 cvss_v3 products
        vulnerabilities/threats: category date details group_ids product_ids
        """
    static let version21 = """
        .: $schema document product_tree vulnerabilities x_extensions
        document: acknowledgments aggregate_severity category csaf_version distribution involvement lang license_expression notes publisher
          references source_lang title tracking x_extensions
        document/acknowledgments: names organization summary urls
        document/aggregate_severity: namespace text
        document/distribution: sharing_group text tlp
        document/distribution/sharing_group: id name
        document/distribution/tlp: label url
        document/involvement: actions entities entity_groups
        document/involvement/actions: acting_entity_refs action_id category date dl_vuln_ids group_ids product_ids receiving_entity_refs
          referenced_action_ids status summary
        document/involvement/entities: category contact entity_id name
        document/involvement/entities/contact: details email public_openpgp_key_url url
        document/involvement/entity_groups: entity_group_id entity_ids name summary
        document/notes: audience category group_ids product_ids text title
        document/publisher: category contact issuing_authority name namespace
        document/publisher/contact: details email public_openpgp_key_url url
        document/references: category summary url
        document/tracking: aliases current_release_date generator id initial_release_date revision_history status version
        document/tracking/generator: date engine
        document/tracking/generator/engine: name version
        document/tracking/revision_history: date legacy_version number summary
        product_tree: branches full_product_names product_groups product_paths
        product_tree/branches: branches category name product
        product_tree/branches/product: name product_id product_identification_helper x_extensions
        product_tree/branches/product/product_identification_helper: cpe hashes model_numbers purls sbom_urls serial_numbers skus x_generic_uris
        product_tree/branches/product/product_identification_helper/hashes: file_hashes filename
        product_tree/branches/product/product_identification_helper/hashes/file_hashes: algorithm value
        product_tree/branches/product/product_identification_helper/x_generic_uris: namespace uri
        product_tree/full_product_names: name product_id product_identification_helper x_extensions
        product_tree/full_product_names/product_identification_helper: cpe hashes model_numbers purls sbom_urls serial_numbers skus x_generic_uris
        product_tree/full_product_names/product_identification_helper/hashes: file_hashes filename
        product_tree/full_product_names/product_identification_helper/hashes/file_hashes: algorithm value
        product_tree/full_product_names/product_identification_helper/x_generic_uris: namespace uri
        product_tree/product_groups: group_id product_ids summary
        product_tree/product_paths: beginning_product_reference full_product_name subpaths
        product_tree/product_paths/full_product_name: name product_id product_identification_helper x_extensions
        product_tree/product_paths/full_product_name/product_identification_helper: cpe hashes model_numbers purls sbom_urls serial_numbers skus
          x_generic_uris
        product_tree/product_paths/full_product_name/product_identification_helper/hashes: file_hashes filename
        product_tree/product_paths/full_product_name/product_identification_helper/hashes/file_hashes: algorithm value
        product_tree/product_paths/full_product_name/product_identification_helper/x_generic_uris: namespace uri
        product_tree/product_paths/subpaths: category next_product_reference
        vulnerabilities: acknowledgments cve cwes disclosure_date discovery_date dl_vuln_id first_known_exploitation_dates flags ids metrics notes
          product_status references remediations threats title x_extensions
        vulnerabilities/acknowledgments: names organization summary urls
        vulnerabilities/cwes: id name version
        vulnerabilities/first_known_exploitation_dates: date exploitation_date group_ids product_ids
        vulnerabilities/flags: date group_ids label product_ids
        vulnerabilities/ids: group_ids product_ids system_name text
        vulnerabilities/metrics: content products source
        vulnerabilities/metrics/content: cvss_v2 cvss_v3 cvss_v4 epss qualitative_severity_rating ssvc_v2 x_extensions
        vulnerabilities/metrics/content/epss: percentile probability timestamp
        vulnerabilities/notes: audience category group_ids product_ids text title
        vulnerabilities/product_status: first_affected first_fixed fixed known_affected known_not_affected last_affected recommended
          under_investigation unknown
        vulnerabilities/references: category summary url
        vulnerabilities/remediations: category date details entitlements group_ids product_ids restart_required url
        vulnerabilities/remediations/restart_required: category details
        vulnerabilities/threats: category date details group_ids product_ids
        """
}
