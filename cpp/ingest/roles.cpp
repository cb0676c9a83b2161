#include "ingest/roles.h"

#include <algorithm>
#include <array>
#include <span>

namespace weerzien::ingest {

namespace {

constexpr std::array<std::string_view, role_count> codes = {
    "ignore",       "orderId",       "date",         "time",          "customerId", "email",
    "phone",        "customerName",  "firstName",    "lastName",      "postcode",   "orderTotal",
    "lineTotal",    "unitPrice",     "quantity",     "lineDiscount",  "refunded",   "currency",
    "status",       "cancelledAt",   "productId",    "productName",   "items",      "category",
    "channel",      "country",       "discountCode", "paymentMethod", "segment",    "customerSince",
    "customerType", "lifetimeOrders"};

struct Synonyms {
  Role role;
  float score;
  std::string_view names;  // folded headers, separated by '|'
};

// Whole headers as platforms and shops write them. The first match wins, so specific names stand
// before general ones; a lower score marks words that could mean something else.
constexpr Synonyms whole_headers[] = {
    {Role::order_id, 1.0F,
     "order id|order|order no|order nr|order number|order num|orderid|orderno|ordernr|ordernumber|"
     "order name|order reference|order ref|invoice|invoice id|invoice no|invoice nr|invoice number|"
     "invoiceno|invoicenumber|transaction id|transactionid|transaction|receipt number|receipt no|"
     "receipt|sale id|purchase id|amazon order id|increment id|bestelling|bestelnummer|bestelnr|"
     "bestel nr|bestelling nr|bestellingnummer|bestelling id|ordernummer|order nummer|order nr|"
     "factuurnummer|factuurnr|factuur|bonnummer|bon nr|transactienummer|bestellnummer|bestell nr|"
     "bestellung|auftragsnummer|auftrag|rechnungsnummer|rechnung|belegnummer|numero de commande|"
     "n de commande|no commande|commande|id commande|numero commande|numero de facture|facture|"
     "reference commande|order code|sales order|basket id|checkout id|order key|pnref"},
    {Role::date, 1.0F,
     "order date|created at|date|orderdate|order created|date created|created|created date|"
     "created date utc|created utc|purchase date|purchased at|purchased on|invoice date|"
     "invoicedate|transaction date|transactiondate|sale date|ordered at|order placed|placed on|"
     "order date time|order datetime|order timestamp|timestamp|datetime|date time|besteldatum|"
     "orderdatum|datum|datum bestelling|aankoopdatum|factuurdatum|transactiedatum|aangemaakt|"
     "aangemaakt op|geplaatst op|bestelldatum|bestelldatum uhrzeit|auftragsdatum|kaufdatum|"
     "rechnungsdatum|erstellt am|erstellt|date de commande|date commande|date de la commande|"
     "date d achat|date achat|date de creation|cree le|date de facture|order date utc|"
     "order creation date|sale date utc|day|dag|tag|jour|order date and time|order created at"},
    {Role::time, 0.9F,
     "order time|time|tijd|besteltijd|tijdstip|uhrzeit|zeit|heure|heure commande|purchase time"},
    {Role::customer_id, 1.0F,
     "customer id|customerid|customer no|customer nr|customer number|customer num|cust id|custid|"
     "client id|user id|userid|buyer id|member id|account id|account number|customer code|"
     "customer key|customer ref|shopper id|household id|klantnummer|klant nr|klantnr|klant id|"
     "klantid|klantcode|debiteurnummer|debiteur|relatienummer|lidnummer|kundennummer|kunden nr|"
     "kundennr|kunden id|kundenid|numero client|n client|id client|code client|numero de client|"
     "buyer username|buyer user id|loyalty id|card number|kaartnummer|klantenkaart|patient id"},
    {Role::email, 1.0F,
     "email|e mail|customer email|customer e mail|email address|e mail address|emailaddress|"
     "email billing|billing email|buyer email|contact email|client email|user email|mail|"
     "emailadres|e mailadres|e mail adres|email adres|klant email|klant e mail|e mail klant|"
     "kunden email|kunden e mail|e mail adresse|email adresse|emailadresse|adresse e mail|"
     "adresse email|courriel|email client|e mail client|adresse mail|customer mail"},
    {Role::phone, 0.9F,
     "phone|telephone|phone number|customer phone|billing phone|phone billing|mobile|"
     "mobile number|buyer phone number|telefoon|telefoonnummer|tel|mobiel|telefon|telefonnummer|"
     "handynummer|numero de telephone|portable|contact phone"},
    {Role::customer_name, 0.9F,
     "customer|customer name|client|client name|buyer|buyer name|billing name|bill to name|"
     "full name|shopper|guest name|klant|klantnaam|naam|naam "
     "klant|kopernaam|koper|kunde|kundenname|"
     "kaufer|name des kunden|nom du client|nom client|acheteur|nom complet|customer full name"},
    {Role::first_name, 0.9F,
     "first name|firstname|first name billing|billing first name|customer firstname|"
     "customer first name|given name|voornaam|voornaam klant|vorname|prenom|"
     "voornaam verzending|voornaam facturering"},
    {Role::last_name, 0.9F,
     "last name|lastname|last name billing|billing last name|customer lastname|"
     "customer last name|surname|family name|achternaam|achternaam klant|nachname|nom de famille|"
     "achternaam verzending|achternaam facturering"},
    {Role::postcode, 0.9F,
     "postcode|post code|zip|zip code|zipcode|postal code|billing zip|billing postcode|"
     "postcode billing|billing address zipcode|billing postal code|ship postal code|shipping zip|"
     "postcode verzending|postcode klant|plz|postleitzahl|code postal"},
    {Role::line_total, 1.0F,
     "line total|line item total|linetotal|line amount|line revenue|item total|item price total|"
     "item subtotal|order line total|row total|extended price|product total|item price|"
     "regeltotaal|regelbedrag|regel totaal|positionssumme|positionsbetrag|gesamtpreis position|"
     "total ligne|montant ligne|total de la ligne|sales line amount"},
    {Role::order_total, 1.0F,
     "order total|total|grand total|order amount|total amount|order value|ordertotal|amount total|"
     "order total amount|order total inc tax|grand total purchased|total price|total paid|"
     "total sales|order grand total|invoice total|invoice amount|purchase amount|"
     "transaction amount|n revenue "
     "formatted|totaal|totaalbedrag|ordertotaal|bestelbedrag|orderbedrag|"
     "totaal bedrag|bestelwaarde|orderwaarde|factuurbedrag|totaal incl btw|gesamt|gesamtbetrag|"
     "gesamtsumme|summe|bestellwert|bestellsumme|rechnungsbetrag|total ttc|total commande|"
     "montant total|montant de la commande|montant total ttc|total de la commande|order total "
     "gross"},
    {Role::order_total, 0.8F,
     "amount|revenue|sales|value|spend|turnover|omzet|bedrag|waarde|betrag|umsatz|wert|montant|"
     "chiffre d affaires|ca|dollar value|net sales|netto omzet|nettoumsatz|gross sales|amount paid|"
     "net amount|net total|order total ex tax|totaal excl btw|price paid|monetary|net revenue"},
    {Role::unit_price, 0.95F,
     "unit price|unitprice|price|item cost|lineitem price|price per unit|price each|unit cost "
     "price|"
     "product price|sale price|stukprijs|prijs|prijs per stuk|eenheidsprijs|verkoopprijs|"
     "einzelpreis|preis|stuckpreis|prix unitaire|prix|pu"},
    {Role::quantity, 1.0F,
     "quantity|qty|lineitem quantity|item quantity|units|pieces|count|aantal|stuks|hoeveelheid|"
     "menge|anzahl|stuck|stuckzahl|quantite|qte|items sold|quantity ordered|order quantity|"
     "qty ordered|number of items|number of cds|total quantity|units sold|quantity purchased"},
    {Role::line_discount, 0.95F, "lineitem discount|line discount|item discount|regelkorting"},
    {Role::refunded, 1.0F,
     "refunded amount|refund amount|amount refunded|total refunded|order refund amount|refunded|"
     "refund|refunds|refund total|terugbetaald|terugbetaald bedrag|terugbetaling|retourbedrag|"
     "erstattet|erstattung|ruckerstattung|erstatteter betrag|rembourse|montant rembourse|"
     "remboursement"},
    {Role::currency, 1.0F,
     "currency|currency code|order currency code|order currency|valuta|munteenheid|munt|wahrung|"
     "waehrung|devise|monnaie"},
    {Role::status, 1.0F,
     "financial status|order status|status|payment status|state|order state|orderstatus|"
     "paymentstatus|bestelstatus|betaalstatus|betalingsstatus|orderstatus|bestellstatus|"
     "zahlungsstatus|auftragsstatus|statut|etat|statut de la commande|statut commande|"
     "etat de la commande|sale status|status label"},
    {Role::cancelled_at, 1.0F,
     "cancelled at|canceled at|cancelled on|cancelled date|cancellation date|date cancelled|"
     "geannuleerd op|annuleringsdatum|storniert am|stornierungsdatum|annule le|date annulation"},
    {Role::product_id, 1.0F,
     "lineitem sku|sku|product id|productid|product code|item id|item code|item number|stockcode|"
     "stock code|article number|article no|article|variant sku|asin|ean|upc|barcode|artikelnummer|"
     "artikelnr|artikel nr|artikelcode|productcode|productnummer|artikel|produktnummer|"
     "produktcode|reference produit|code article|code produit|ref produit|referentie|product sku"},
    {Role::product_name, 1.0F,
     "lineitem name|product name|product|item|item name|product title|productname|name of product|"
     "line item name|description|product description|item description|title|productnaam|"
     "producttitel|artikelnaam|artikelomschrijving|omschrijving|produkt|produktname|artikelname|"
     "bezeichnung|artikelbezeichnung|produit|nom du produit|nom produit|designation|libelle"},
    {Role::items, 0.95F,
     "product s|products|items|line items|lineitems|product details|order items|producten|"
     "artikelen|produkte|positionen|produits|articles"},
    {Role::category, 0.9F,
     "category|product category|product type|producttype|item category|categorie|productgroep|"
     "artikelgroep|productcategorie|kategorie|produktkategorie|warengruppe|department|level1"},
    {Role::channel, 0.95F,
     "channel|sales channel|source|source name|order source|channel name|purchase point|"
     "attribution|marketplace|store|shop|location|pos location|verkoopkanaal|kanaal|bron|winkel|"
     "filiaal|vertriebskanal|kanal|quelle|verkaufskanal|filiale|canal|canal de vente|origine|"
     "boutique|order channel"},
    {Role::country, 0.95F,
     "country|billing country|country code|country billing|country code billing|customer country|"
     "ship country|shipping country|land|land klant|factuurland|bezorgland|lieferland|"
     "rechnungsland|pays|pays de livraison|pays de facturation|delivery"},
    {Role::discount_code, 0.95F,
     "discount code|coupon|coupon code|coupon s|coupons used|coupons|coupon details|promo code|"
     "voucher|voucher code|kortingscode|kortingsbon|couponcode|actiecode|rabattcode|gutschein|"
     "gutscheincode|code promo|code promotionnel|bon de reduction|promotion ids"},
    {Role::payment_method, 0.95F,
     "payment method|payment|payment type|payment method title|gateway|payment source type|"
     "betaalmethode|betaalwijze|betaling|zahlungsart|zahlungsmethode|zahlung|mode de paiement|"
     "moyen de paiement|paiement"},
    {Role::segment, 0.9F,
     "segment|customer group|customer group name|customer segment|customer type group|klantgroep|"
     "klantsegment|kundengruppe|kundensegment|groupe client|groupe de clients|segment client"},
    {Role::customer_since, 0.95F,
     "customer since|klant sinds|kunde seit|client depuis|registration date|registered at|"
     "signup date|sign up date|date registered|customer created at|customer created|"
     "registratiedatum|first order date|first purchase date|lid sinds"},
    {Role::customer_type, 0.95F,
     "customer type|new or returning|new returning|new client|nieuwe klant|klanttype|neukunde|"
     "nouveau client|kundentyp|type client|new customer|returning customer"},
    {Role::lifetime_orders, 0.95F,
     "lifetime orders|total orders|orders count|order count|customer order count|"
     "lifetime order count|aantal bestellingen|anzahl bestellungen|nombre de commandes|"
     "customer orders count|number of orders"},
};

struct WordRule {
  Role role;
  float score;
  std::string_view
      all;  // words (or word beginnings ending in '*') that must all occur, blank-separated
  std::string_view none;  // words none of which may occur
};

// Headers no list knows: single words still say something. Weaker than whole headers.
constexpr WordRule word_rules[] = {
    {Role::email, 0.8F, "*mail*", "marketing accepts status opt merchant ship shipping campaign"},
    {Role::order_id, 0.7F, "order* id", "customer line item"},
    {Role::order_id, 0.7F, "order* number", "customer line item phone"},
    {Role::order_id, 0.7F, "order* no", "customer line item"},
    {Role::order_id, 0.65F, "bestel* nr", "klant regel"},
    {Role::order_id, 0.65F, "*bestelnummer*", "klant regel"},
    {Role::date, 0.7F, "order* date",
     "ship* deliver* updated paid due fulfilled modified cancel* refund*"},
    {Role::date, 0.6F, "*date*",
     "ship* shipped deliver* updated update paid due fulfilled modified cancel* refund* birth* "
     "expir* estimated todays"},
    {Role::date, 0.6F, "*datum*", "verzend* lever* betaal* gewijzigd geboorte* verval* annuler*"},
    {Role::customer_id, 0.7F, "customer id", "type group"},
    {Role::customer_id, 0.65F, "client id", "type group"},
    {Role::customer_id, 0.65F, "klant* nummer", ""},
    {Role::customer_name, 0.6F, "customer name", "first last group type"},
    {Role::order_total, 0.6F, "*total*",
     "tax vat btw shipping discount refund* quantity line item sub* products items orders weight "
     "mwst versand* korting"},
    {Role::order_total, 0.6F, "*totaal*", "btw verzend* korting aantal regel sub*"},
    {Role::order_total, 0.55F, "*amount*",
     "tax vat shipping discount refund* fee gift credit quantity line item"},
    {Role::order_total, 0.5F, "*revenue*", "tax cost"},
    {Role::refunded, 0.6F, "refund* amount", "line date"},
    {Role::refunded, 0.6F, "refund* total", "line date"},
    {Role::quantity, 0.6F, "*quantity*", "refund shipped total fulfilled"},
    {Role::quantity, 0.6F, "*aantal*", "bestellingen"},
    {Role::unit_price, 0.6F, "unit price", ""},
    {Role::unit_price, 0.5F, "*price*", "compare total shipping gift tax designation cost"},
    {Role::product_name, 0.5F, "product* name", "type category"},
    {Role::product_id, 0.5F, "*sku*", ""},
    {Role::status, 0.5F, "*status*",
     "fulfil* shipping delivery avs cvc email item lineitem dispute tax verzend*"},
    {Role::country, 0.6F, "*country*", "issue state id card"},
    {Role::currency, 0.7F, "*currency*", "converted rate exchange"},
    {Role::discount_code, 0.6F, "discount code", "amount"},
    {Role::payment_method, 0.5F, "payment method", "reference id"},
};

// One word of a rule against one word of a header: "order*" is a beginning, "*mail*" a part.
bool word_matches(std::string_view pattern, std::string_view word) {
  const bool open_start = pattern.starts_with('*');
  const bool open_end = pattern.ends_with('*');
  if (open_start) pattern.remove_prefix(1);
  if (open_end) pattern.remove_suffix(1);
  if (open_start && open_end) return word.find(pattern) != std::string_view::npos;
  if (open_end) return word.starts_with(pattern);
  if (open_start) return word.ends_with(pattern);
  return word == pattern;
}

template <typename F>
void for_each_part(std::string_view text, char separator, F&& f) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) f(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool some_word_matches(std::string_view pattern, std::string_view header) {
  bool found = false;
  for_each_part(header, ' ', [&](std::string_view word) { found |= word_matches(pattern, word); });
  return found;
}

bool rule_matches(const WordRule& rule, std::string_view header) {
  bool matches = true;
  for_each_part(rule.all, ' ',
                [&](std::string_view p) { matches &= some_word_matches(p, header); });
  for_each_part(rule.none, ' ',
                [&](std::string_view p) { matches &= !some_word_matches(p, header); });
  return matches;
}

// Latin letters with marks (U+00C0..U+017F, as UTF-8) that occur in our four languages, folded.
std::string_view fold_letter(unsigned char lead, unsigned char next) {
  if (lead == 0xC3) {
    const unsigned char lower = next < 0xA0 ? static_cast<unsigned char>(next + 0x20) : next;
    if (lower >= 0xA0 && lower <= 0xA5) return "a";
    if (lower == 0xA6) return "ae";
    if (lower == 0xA7) return "c";
    if (lower >= 0xA8 && lower <= 0xAB) return "e";
    if (lower >= 0xAC && lower <= 0xAF) return "i";
    if (lower == 0xB1) return "n";
    if (lower >= 0xB2 && lower <= 0xB6) return "o";
    if (lower >= 0xB9 && lower <= 0xBC) return "u";
    if (next == 0x9F) return "ss";
  }
  if (lead == 0xC5 && (next == 0x92 || next == 0x93)) return "oe";
  return " ";
}

}  // namespace

std::string_view role_code(Role role) {
  return codes[static_cast<std::size_t>(role)];
}

std::optional<Role> role_from_code(std::string_view code) {
  const auto found = std::ranges::find(codes, code);
  if (found == codes.end()) return std::nullopt;
  return static_cast<Role>(found - codes.begin());
}

bool is_dimension(Role role) {
  switch (role) {
    case Role::category:
    case Role::channel:
    case Role::country:
    case Role::discount_code:
    case Role::payment_method:
    case Role::segment:
    case Role::customer_type:
      return true;
    default:
      return false;
  }
}

std::string fold_header(std::string_view header) {
  std::string folded;
  const auto blank = [&] {
    if (!folded.empty() && folded.back() != ' ') folded += ' ';
  };
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto c = static_cast<unsigned char>(header[i]);
    if (c >= 'A' && c <= 'Z') {
      folded += static_cast<char>(c + 32);
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      folded += static_cast<char>(c);
    } else if ((c == 0xC3 || c == 0xC5) && i + 1 < header.size()) {
      const std::string_view letter = fold_letter(c, static_cast<unsigned char>(header[++i]));
      if (letter == " ") {
        blank();
      } else {
        folded += letter;
      }
    } else if (c < 0x80) {
      blank();
    }
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

RoleGuess role_of_header(std::string_view folded) {
  for (const Synonyms& entry : whole_headers) {
    bool found = false;
    for_each_part(entry.names, '|', [&](std::string_view name) { found |= name == folded; });
    if (found) return {entry.role, entry.score};
  }
  for (const WordRule& rule : word_rules) {
    if (rule_matches(rule, folded)) return {rule.role, rule.score};
  }
  return {Role::ignore, 0.0F};
}

}  // namespace weerzien::ingest
