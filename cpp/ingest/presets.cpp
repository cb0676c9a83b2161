#include "ingest/presets.h"

#include <algorithm>

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
     "currency=currency|financial status=status|cancelled at=cancelledAt|"
     "lineitem quantity=quantity|lineitem name=productName|lineitem sku=productId|"
     "lineitem price=unitPrice|discount code=discountCode|payment method=paymentMethod|"
     "billing country=country"},
    {"woocommerceAnalytics", "order|n revenue formatted|net sales|customer type",
     "date=date|order=orderId|status=status|customer=customerName|customer type=customerType|"
     "product s=items|items sold=quantity|coupon s=discountCode|net sales=orderTotal|"
     "attribution=channel"},
    {"woocommerceOrders", "order number|order status|email billing|order total amount",
     "order number=orderId|order status=status|order date=date|first name billing=firstName|"
     "last name billing=lastName|email billing=email|phone billing=phone|"
     "postcode billing=postcode|country code billing=country|sku=productId|name=productName|"
     "quantity=quantity|order line total=lineTotal|coupon code=discountCode|"
     "payment method title=paymentMethod|order refund amount=refunded|"
     "order total amount=orderTotal"},
    {"magento2", "purchase point|purchase date|bill to name|grand total purchased",
     "id=orderId|purchase date=date|grand total purchased=orderTotal|status=status|"
     "customer email=email|customer group=segment|customer name=customerName|"
     "payment method=paymentMethod|total refunded=refunded|purchase point=channel"},
    {"prestashop", "reference|new client|delivery|customer|payment",
     "id=orderId|new client=customerType|delivery=country|customer=customerName|total=orderTotal|"
     "payment=paymentMethod|status=status|date=date"},
    {"shopware6", "order number|customer email|amount total|order date time",
     "order number=orderId|customer firstname=firstName|customer lastname=lastName|"
     "customer email=email|billing address zipcode=postcode|amount total=orderTotal|"
     "line items=items|order date time=date"},
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
     "item price=lineTotal|ship country=country|promotion ids=discountCode"},
    {"stripe", "id|amount|amount refunded|currency|status|captured",
     "id=orderId|created utc=date|created date utc=date|amount=orderTotal|"
     "amount refunded=refunded|currency=currency|status=status|customer id=customerId|"
     "customer email=email|payment source type=paymentMethod"},
    {"bol", "bestelnummer|ean|besteldatum|aantal|prijs",
     "bestelnummer=orderId|voornaam verzending=firstName|achternaam verzending=lastName|"
     "postcode verzending=postcode|ean=productId|producttitel=productName|aantal=quantity|"
     "prijs=unitPrice|besteldatum=date|emailadres=email"},
};

template <typename F>
void for_each_part(std::string_view text, F&& f) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('|'), text.size());
    f(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

const Preset* find_preset(std::span<const std::string> folded_headers) {
  for (const Preset& preset : presets) {
    bool all = true;
    for_each_part(preset.marks, [&](std::string_view mark) {
      all &= std::ranges::find(folded_headers, mark) != folded_headers.end();
    });
    if (all) return &preset;
  }
  return nullptr;
}

Role preset_role(const Preset& preset, std::string_view folded) {
  Role role = Role::ignore;
  for_each_part(preset.roles, [&](std::string_view pair) {
    const std::size_t equals = pair.find('=');
    if (pair.substr(0, equals) == folded) {
      role = role_from_code(pair.substr(equals + 1)).value_or(Role::ignore);
    }
  });
  return role;
}

}  // namespace weerzien::ingest
