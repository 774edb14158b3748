#include "CXML2.h"

static void start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int spaces, const xmlChar **space_list, int count, int defaulted,
    const xmlChar **attributes) {
    mimamori_xml_watch *watch = context;
    // The validator's time grows with the square of the depth.
    if (watch->depth >= watch->depth_limit) {
        watch->is_too_deep = 1;
        xmlStopParser(watch->parser);
        return;
    }
    watch->validator->startElementNs(watch->data, name, prefix, space, spaces, space_list, count, defaulted, attributes);
    if (watch->depth++ == 0) {
        watch->watches = watch->attribute != NULL && xmlStrEqual(name, watch->root) && xmlStrEqual(space, watch->space);
    } else if (watch->watches) {
        // Name, prefix, name space, start and end of the value.
        for (int i = 0; i < count; i++, attributes += 5)
            if (attributes[2] == NULL && xmlStrEqual(attributes[0], watch->attribute))
                watch->found(watch->owner, name, attributes[3], (int)(attributes[4] - attributes[3]));
    }
}
static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
    mimamori_xml_watch *watch = context;
    watch->depth--;
    watch->validator->endElementNs(watch->data, name, prefix, space);
}
static void text(void *context, const xmlChar *text, int length) {
    mimamori_xml_watch *watch = context;
    watch->validator->characters(watch->data, text, length);
}
static void cdata(void *context, const xmlChar *text, int length) {
    mimamori_xml_watch *watch = context;
    watch->validator->cdataBlock(watch->data, text, length);
}
static void reference(void *context, const xmlChar *name) {
    mimamori_xml_watch *watch = context;
    watch->validator->reference(watch->data, name);
}

int mimamori_xml_validate(xmlParserCtxtPtr parser, xmlSchemaValidCtxtPtr validator, mimamori_xml_watch *watch) {
    xmlSAXHandlerPtr own = parser->sax;
    void *data = parser->userData;
    parser->sax = NULL;
    xmlSchemaSAXPlugPtr plug = xmlSchemaSAXPlug(validator, &parser->sax, &parser->userData);
    int status = -1;
    if (plug != NULL) {
        watch->validator = parser->sax;
        watch->data = parser->userData;
        watch->parser = parser;
        xmlSAXHandler between = *parser->sax;
        between.startElementNs = start;
        between.endElementNs = end;
        // One function for both: else the parser would try to tell white space apart.
        between.characters = between.ignorableWhitespace = text;
        between.cdataBlock = cdata;
        between.reference = reference;
        parser->sax = &between;
        parser->userData = watch;
        status = xmlParseDocument(parser);
        parser->sax = watch->validator;
        parser->userData = watch->data;
        xmlSchemaSAXUnplug(plug);
    }
    parser->sax = own;
    parser->userData = data;
    return status;
}
