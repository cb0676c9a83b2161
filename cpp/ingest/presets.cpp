#include "ingest/presets.h"

#include <algorithm>

#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

// Facts from the platforms' own exports. Totals are what the customer paid.
constexpr Preset presets[] = {
    {"shopify", "name|created at|financial status|lineitem quantity|lineitem name",
     "name=orderId|email=email|phone=phone|billing name=customerName|billing zip=postcode|"
     "created at=date|total=orderTotal|refunded amount=refunded|currency=currency|"
     "financial status=status|cancelled at=cancelledAt|lineitem quantity=quantity|"
     "lineitem name=productName|lineitem sku=productId|lineitem price=unitPrice|"
     "lineitem discount=lineDiscount|discount code=discountCode|payment method=paymentMethod|"
     "source=channel|billing country=country"},
    {"squarespace", "order id|financial status|lineitem quantity|amount refunded|lineitem name",
     "order id=orderId|email=email|billing phone=phone|billing name=customerName|"
     "billing zip=postcode|created at=date|total=orderTotal|amount refunded=refunded|"
     "currency=currency|financial status=status|fulfillment status=paymentStatus|"
     "cancelled at=cancelledAt|"
     "lineitem quantity=quantity|lineitem name=productName|lineitem sku=productId|"
     "lineitem price=unitPrice|discount code=discountCode|payment method=paymentMethod|"
     "billing country=country"},
    // The formatted revenue is the net sales once more, with the currency beside it.
    {"woocommerceAnalytics",
     "date/datum|"
     "order/bestelling/bestelnr/bestelnummer/bestellnr/bestell "
     "nr/bestellung/bestellnummer/commande/"
     "n de commande/no de commande/commande n/numero de commande|"
     "n revenue formatted/n omzet geformatteerd/n omzet opgemaakt/netto omzet geformatteerd/"
     "netto omzet opgemaakt/n umsatz formatiert/nettoumsatz formatiert/n einnahmen formatiert/"
     "revenu n formate/revenu net formate/n revenu formate/revenus n formates/ca n formate/"
     "n revenue/n omzet/n umsatz/n einnahmen/net sales/netto omzet/nettoumsatz/ventes nettes|"
     "customer type/klanttype/klant type/type klant/kundentyp/kundenart/type de client/type client",
     "date/datum=date|"
     "order/bestelling/bestelnr/bestelnummer/bestellnr/bestell "
     "nr/bestellung/bestellnummer/commande/"
     "n de commande/no de commande/commande n/numero de commande=orderId|"
     "status/etat/statut=status|customer/klant/kunde/client=customerName|"
     "customer type/klanttype/klant type/type klant/kundentyp/kundenart/type de client/"
     "type client=customerType|"
     "product s/product en/producten/produkt e/produkte/produit s/produits=items|"
     "items sold/verkochte items/verkochte artikelen/artikelen verkocht/verkaufte artikel/"
     "artikel verkauft/articles vendus=quantity|"
     "coupon s/coupons/waardebon nen/waardebonnen/kortingsbon nen/gutschein e/gutscheine/"
     "code s promo/codes promo=discountCode|"
     "net sales/netto omzet/netto verkopen/netto verkoop/nettoumsatz/netto umsatz/nettoverkaufe/"
     "ventes nettes/n revenue/n omzet/n umsatz/n einnahmen=orderTotal|"
     "n revenue formatted/n omzet geformatteerd/n omzet opgemaakt/netto omzet geformatteerd/"
     "netto omzet opgemaakt/n umsatz formatiert/nettoumsatz formatiert/n einnahmen formatiert/"
     "revenu n formate/revenu net formate/n revenu formate/revenus n formates/ca n "
     "formate=currency|"
     "attribution/attributie/toewijzing/herkomst/zuordnung/herkunft=channel"},
    {"woocommerceOrders", "order number|order status|email billing|order total amount",
     "order number=orderId|order status=status|order date=date|first name billing=firstName|"
     "last name billing=lastName|email billing=email|phone billing=phone|"
     "postcode billing=postcode|country code billing=country|sku=productId|name=productName|"
     "quantity=quantity|order line total=lineTotal|coupon code=discountCode|"
     "payment method title=paymentMethod|order refund amount=refunded|"
     "order total amount=orderTotal"},
    {"magento2",
     "purchase point/aankooppunt/verkooppunt/einkaufspunkt/einkaufsort/kaufort/verkaufsstelle/"
     "point d achat/point de vente|"
     "purchase date/aankoopdatum/kaufdatum/einkaufsdatum/date d achat|"
     "bill to name/factuur naar naam/factureren aan naam/naam op factuur/factuur op naam/"
     "rechnung an name/rechnungsname/rechnungsempfanger/name rechnungsadresse/facturer a/"
     "nom de facturation/nom facture/facture au nom de|"
     "grand total purchased/eindtotaal aangekocht/eindtotaal gekocht/totaalbedrag aangekocht/"
     "gesamtsumme gekauft/gesamtbetrag gekauft/gesamtsumme erworben/total general achete/"
     "montant global achete/total achete",
     "id=orderId|"
     "purchase date/aankoopdatum/kaufdatum/einkaufsdatum/date d achat=date|"
     "grand total purchased/eindtotaal aangekocht/eindtotaal gekocht/totaalbedrag aangekocht/"
     "gesamtsumme gekauft/gesamtbetrag gekauft/gesamtsumme erworben/total general achete/"
     "montant global achete/total achete=orderTotal|"
     "status/etat/statut=status|"
     "customer email/klant e mail/e mail klant/klant email/e mailadres klant/kunden e mail/"
     "kunde e mail/e mail des kunden/e mail du client/email du client/e mail client/"
     "email client=email|"
     "customer group/klantgroep/klantengroep/kundengruppe/groupe de clients/groupe client/"
     "groupe clients=segment|"
     "customer name/klantnaam/naam klant/kundenname/name des kunden/nom du client/"
     "nom client=customerName|"
     "payment method/betaalmethode/betaalwijze/zahlungsmethode/zahlungsart/zahlungsweise/"
     "mode de paiement/methode de paiement/moyen de paiement=paymentMethod|"
     "total refunded/totaal terugbetaald/totaal gerestitueerd/gesamt erstattet/"
     "insgesamt erstattet/total rembourse=refunded|"
     "purchase point/aankooppunt/verkooppunt/einkaufspunkt/einkaufsort/kaufort/verkaufsstelle/"
     "point d achat/point de vente=channel"},
    {"prestashop",
     "reference/referentie/referenz/bestellreferenz/bestell nr|"
     "new client/nieuwe klant/nieuwe client/neukunde/neuer kunde/nouveau client|"
     "delivery/levering/bezorging/aflevering/lieferung/lieferland/livraison|"
     "customer/klant/kunde/client|payment/betaling/zahlung/zahlungsart/paiement",
     "id=orderId|"
     "new client/nieuwe klant/nieuwe client/neukunde/neuer kunde/nouveau client=customerType|"
     "delivery/levering/bezorging/aflevering/lieferung/lieferland/livraison=country|"
     "customer/klant/kunde/client=customerName|"
     "total/totaal/gesamt/gesamtbetrag/gesamtsumme/summe/montant total=orderTotal|"
     "payment/betaling/zahlung/zahlungsart/paiement=paymentMethod|status/etat/statut=status|"
     "date/datum=date"},
    {"shopware6", "order number|customer email|amount total|order date time",
     "order number=orderId|customer firstname=firstName|customer lastname=lastName|"
     "customer email=email|billing address zipcode=postcode|amount total=orderTotal|"
     "line items=items|order date time=date|order state id=status"},
    {"bigcommerce", "order id|order date|order total inc tax|customer id|product details",
     "order id=orderId|order status=status|order date=date|order time=time|"
     "order total inc tax=orderTotal|refund amount=refunded|customer id=customerId|"
     "customer name=customerName|customer email=email|customer phone=phone|"
     "payment method=paymentMethod|total quantity=quantity|order currency code=currency|"
     "billing zip=postcode|billing country=country|customer group name=segment|"
     "product details=items|channel name=channel|order source=channel|"
     "coupon details=discountCode"},
    {"amazon", "amazon order id|purchase date|order status|item price",
     "amazon order id=orderId|purchase date=date|order status=status|sales channel=channel|"
     "product name=productName|sku=productId|quantity=quantity|currency=currency|"
     "item price=lineTotal|ship country=country|promotion ids=discountCode|buyer email=email|"
     "buyer name=customerName|ship postal code=postcode"},
    {"stripe", "id|amount|amount refunded|currency|status|captured",
     "id=orderId|created utc=date|created date utc=date|amount=orderTotal|"
     "amount refunded=refunded|currency=currency|status=status|customer id=customerId|"
     "customer email/email metadata=email|payment source type=paymentMethod|"
     "card name/name metadata=customerName|card address zip=postcode|"
     "card address country=country"},
    {"bol", "bestelnummer|ean|besteldatum|aantal|prijs",
     "bestelnummer=orderId|voornaam verzending=firstName|achternaam verzending=lastName|"
     "postcode verzending=postcode|ean=productId|producttitel=productName|aantal=quantity|"
     "prijs=unitPrice|besteldatum=date|emailadres=email|land verzending=country"},
};

}  // namespace

const Preset* find_preset(std::span<const std::string> folded_headers) {
  for (const Preset& preset : presets) {
    bool all = true;
    for_each_part(preset.marks, '|', [&](std::string_view mark) {
      all &= std::ranges::any_of(
          folded_headers, [&](const std::string& header) { return is_listed(header, mark, '/'); });
    });
    if (all) return &preset;
  }
  return nullptr;
}

Role preset_role(const Preset& preset, std::string_view folded) {
  Role role = Role::ignore;
  if (folded.empty()) return role;
  for_each_part(preset.roles, '|', [&](std::string_view pair) {
    const std::size_t equals = pair.find('=');
    if (is_listed(folded, pair.substr(0, equals), '/')) {
      role = role_from_code(pair.substr(equals + 1)).value_or(Role::ignore);
    }
  });
  return role;
}

}  // namespace weerzien::ingest
